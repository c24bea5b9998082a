import type { Day } from '@bihuan/domain/base/day.ts'
import { amountWords, readAmount } from '@bihuan/domain/ledgers/amount.ts'
import { latestDay } from '@bihuan/domain/ledgers/check-field.ts'
import type { DateField, Field, RowsField } from '@bihuan/domain/ledgers/field.ts'
import { useId } from 'react'
import type { Typed } from '../frame/typed.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Chips } from './Chips.tsx'
import { PhotoField } from './PhotoField.tsx'

type Props = {
  name: string
  field: Exclude<Field, RowsField>
  value: Typed[string] | undefined
  change: (value: Typed[string]) => void
  leave: () => void
  wrong: string | undefined
  today: Day
  /** The days that a period allows, where there is one. */
  first?: Day
  due?: Day
}

/** One question of a record: its label, what belongs there, the box or the chips, and what is wrong. */
export function LedgerEntry(props: Props) {
  const { field, wrong } = props
  const id = useId()
  if (field.type === 'photos')
    return <PhotoField {...props} field={field} label={<EntryLabel field={field} />} />
  const said = [field.hint ? `${id}-hint` : '', wrong === undefined ? '' : `${id}-wrong`]
    .filter(Boolean)
    .join(' ')
  const described = said === '' ? undefined : said
  const isChips = ('choices' in field && !isLong(field)) || field.type === 'yesNo'
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

/** Too many to be laid out as chips: one out of a list that opens. */
const isLong = (field: Field): boolean => field.type === 'choice' && Object.keys(field.choices).length > 12

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

type BoxProps = Props & { id: string; described: string | undefined }

function EntryBox(props: BoxProps) {
  const { id, field, value, change, leave, wrong, described } = props
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
  if (field.type === 'date') return <DayBox {...props} field={field} shared={shared} />
  if (field.type === 'amount') return <AmountBox shared={{ ...shared, placeholder }} />
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
  if (field.type === 'choice')
    return (
      <select {...shared}>
        <option value="">{t('parts.pick.none')}</option>
        {Object.entries(field.choices).map(([name, words]) => (
          <option key={name} value={name}>
            {say(words)}
          </option>
        ))}
      </select>
    )
  if (field.type === 'text' && field.lines > 1)
    return <textarea {...shared} rows={field.lines} placeholder={placeholder} />
  return <input {...shared} autoComplete="off" placeholder={placeholder} />
}

type Shared = { value: string; className: string; onChange: (event: { target: { value: string } }) => void }

function DayBox({
  field,
  shared,
  change,
  today,
  first,
  due,
}: BoxProps & { field: DateField; shared: Shared }) {
  const latest = latestDay(field, today)
  const max = due !== undefined && due < latest ? due : latest
  return (
    <span className="row">
      <input {...shared} type="date" min={first} max={max} />
      {field.when === 'past' ? (
        <Today today={today} min={first} max={max} value={shared.value} change={change} />
      ) : null}
    </span>
  )
}

type TodayProps = {
  today: Day
  min: Day | undefined
  max: Day
  value: string
  change: (day: Day) => void
}

/** Most is filed on the day itself: one tap instead of a calendar. */
function Today({ today, min = '', max, value, change }: TodayProps) {
  const { t } = useWords()
  if (today > max || today < min || value === today) return null
  return (
    <button type="button" className="btn" onClick={() => change(today)}>
      {t('field.form.today')}
    </button>
  )
}

/** Says how a long number or 1.2万 is read, so that a nought too many is seen before it is signed. */
function AmountBox({ shared }: { shared: Shared & { placeholder: string | undefined } }) {
  const { t } = useWords()
  const say = useSay()
  const read = readAmount(shared.value)
  const words = read === undefined ? '' : say(amountWords(read))
  return (
    <>
      <span className="row">
        <input {...shared} className="in short" inputMode="decimal" autoComplete="off" />
        <span>{t('parts.rows.yuan')}</span>
      </span>
      {words === '' || words.startsWith(`${shared.value.trim()} `) ? null : (
        <p className="hint" role="status">
          {t('parts.rows.reads', { amount: words })}
        </p>
      )}
    </>
  )
}
