import type { Day } from '@bihuan/domain/base/day.ts'
import type { Field } from '@bihuan/domain/ledgers/field.ts'
import { useId } from 'react'
import type { Typed } from '../frame/typed.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Chips } from './Chips.tsx'

export type Days = { min?: Day; max: Day; today: Day }

type Props = {
  name: string
  field: Field
  value: Typed[string] | undefined
  change: (value: Typed[string]) => void
  leave: () => void
  wrong: string | undefined
  days: Days
}

/** One question of a record: its label, what belongs there, the box or the chips, and what is wrong. */
export function LedgerEntry(props: Props) {
  const { field, wrong } = props
  const id = useId()
  const said = [field.hint ? `${id}-hint` : '', wrong === undefined ? '' : `${id}-wrong`]
    .filter(Boolean)
    .join(' ')
  const described = said === '' ? undefined : said
  const isChips = 'choices' in field || field.type === 'yesNo'
  const Frame = isChips ? 'fieldset' : 'div'
  return (
    <Frame className="fld entry" data-field={props.name} aria-describedby={isChips ? described : undefined}>
      {isChips ? (
        <legend>
          <EntryLabel field={field} />
        </legend>
      ) : (
        <label htmlFor={id}>
          <EntryLabel field={field} />
        </label>
      )}
      <EntryHint id={`${id}-hint`} field={field} />
      {isChips ? <Chips {...props} field={field} /> : <EntryBox {...props} id={id} described={described} />}
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </Frame>
  )
}

function EntryLabel({ field }: Pick<Props, 'field'>) {
  const { t } = useWords()
  const say = useSay()
  return (
    <>
      {say(field.label)}
      {field.required ? null : <span className="q"> {t('field.form.optional')}</span>}
    </>
  )
}

function EntryHint({ id, field }: Pick<Props, 'field'> & { id: string }) {
  const say = useSay()
  return field.hint === undefined ? null : (
    <p id={id} className="hint">
      {say(field.hint)}
    </p>
  )
}

function EntryBox({
  id,
  field,
  value,
  change,
  leave,
  wrong,
  days,
  described,
}: Props & { id: string; described: string | undefined }) {
  const { t } = useWords()
  const say = useSay()
  const shared = {
    id,
    className: 'in',
    value: typeof value === 'string' ? value : '',
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onBlur: leave,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': described,
    'aria-required': field.required,
  }
  const placeholder =
    field.example === undefined ? undefined : t('field.form.example', { example: say(field.example) })
  if (field.type === 'date')
    return (
      <span className="row">
        <input {...shared} type="date" min={days.min} max={days.max} />
        <Today days={days} value={shared.value} change={change} />
      </span>
    )
  if (field.type === 'count')
    return (
      <input
        {...shared}
        className="in short"
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
      />
    )
  if (field.type === 'text' && field.lines > 1)
    return <textarea {...shared} rows={field.lines} placeholder={placeholder} />
  return <input {...shared} autoComplete="off" placeholder={placeholder} />
}

/** Most is filed on the day itself: one tap instead of a calendar. */
function Today({
  days: { min = '', max, today },
  value,
  change,
}: {
  days: Days
  value: string
  change: (day: Day) => void
}) {
  const { t } = useWords()
  if (today > max || today < min || value === today) return null
  return (
    <button type="button" className="btn" onClick={() => change(today)}>
      {t('field.form.today')}
    </button>
  )
}
