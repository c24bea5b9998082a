import { type ProfileField, profileFields } from '@bihuan/domain/parties/profile.ts'
import { heldTraits } from '@bihuan/domain/parties/trait.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Choice } from '../parts/Choice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { choices, type Filled, isDate, type PartyField, traitsIn } from './party-form.ts'

type Props = {
  fields: readonly PartyField[]
  filled: Filled
  change: (filled: Filled) => void
  wrongOf: (field: PartyField) => string | undefined
}

/** What a field of a party's file is called. */
export const useFieldName = (): ((field: PartyField) => string) => {
  const { t } = useWords()
  const say = useSay()
  return (field) =>
    field in profileFields
      ? say(profileFields[field as ProfileField])
      : t(`office.party.field.${field as 'name' | 'since' | 'until' | 'suspendedFrom' | 'suspendedTo'}`)
}

/** The lines of a party's file, each as its sort asks: text, a day, one of a list, or boxes to tick. */
export function FactFields({ fields, filled, change, wrongOf }: Props) {
  const nameOf = useFieldName()
  const say = useSay()
  const { t } = useWords()
  return fields.map((field) => {
    const set = (value: string) => change({ ...filled, [field]: value })
    const shared = { label: nameOf(field), value: filled[field], change: set, wrong: wrongOf(field) }
    const list = choices[field]
    if (field === 'traits') return <Traits key={field} filled={filled} change={change} label={shared.label} />
    if (list !== undefined)
      return (
        <Choice
          key={field}
          {...shared}
          none={t('office.party.none')}
          options={Object.entries(list).map(([value, words]) => ({ value, word: say(words) }))}
        />
      )
    return (
      <Labelled
        key={field}
        {...shared}
        type={isDate(field) ? 'date' : 'text'}
        hint={field === 'industry' ? t('office.party.hint.industry') : undefined}
      />
    )
  })
}

function Traits({ filled, change, label }: Pick<Props, 'filled' | 'change'> & { label: string }) {
  const say = useSay()
  const held = traitsIn(filled)
  const turn = (code: string, on: boolean) => {
    const next = on ? [...held, code] : held.filter((one) => one !== code)
    change({ ...filled, traits: next.join(',') })
  }
  return (
    <fieldset className="traits">
      <legend>{label}</legend>
      {Object.entries(heldTraits).map(([code, words]) => (
        <label key={code} className="tick">
          <input
            type="checkbox"
            checked={held.some((one) => one === code)}
            onChange={(event) => turn(code, event.target.checked)}
          />
          {say(words)}
        </label>
      ))}
    </fieldset>
  )
}
