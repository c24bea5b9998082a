import type { Words } from '@bihuan/domain/base/words.ts'
import type { Field } from '@bihuan/domain/ledgers/field.ts'
import { useId } from 'react'
import type { Typed } from '../frame/typed.ts'
import { useSay } from '../frame/words.ts'

type Props = {
  field: Field
  value: Typed[string] | undefined
  change: (value: Typed[string]) => void
  leave: () => void
  wrong: string | undefined
}

const yesNo: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'Yes' },
  false: { zh: '否', en: 'No' },
}

/** Choices to tap: one of them, several, or yes and no. Radio buttons and boxes underneath, so that every key works. */
export function Chips({ field, value, change, leave, wrong }: Props) {
  const say = useSay()
  const group = useId()
  const choices = 'choices' in field ? field.choices : yesNo
  const isSeveral = field.type === 'several'
  const chosen = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]
  const pick = (name: string) => change(picked(field, chosen, name))
  return (
    <div className="chips" data-wrong={wrong !== undefined}>
      {Object.entries(choices).map(([name, words]) => (
        <label key={name} className="chip">
          <input
            type={isSeveral ? 'checkbox' : 'radio'}
            name={group}
            checked={chosen.includes(name)}
            onChange={() => pick(name)}
            onBlur={leave}
          />
          <span>{say(words)}</span>
        </label>
      ))}
    </div>
  )
}

const picked = (field: Field, chosen: readonly string[], name: string): Typed[string] => {
  if (field.type === 'yesNo') return name === 'true'
  if (field.type !== 'several') return name
  return chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]
}
