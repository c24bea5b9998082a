import './words.ts'
import { useRef } from 'react'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { CalcGroup, type EntryProps } from './CalcFields.tsx'
import { fieldId, joined } from './field-path.ts'
import { emptyTyped, rowsOf, type Typed } from './typed-input.ts'

/** A list of small forms: each row with its number, a way to drop it, and one act to add another. */
export function CalcRows({ shape, path, typed, change, wrong, scales, isNeeded }: EntryProps) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const box = useRef<HTMLFieldSetElement>(null)
  const label = say(shape.label ?? { zh: path, en: path })
  const one = say(shape.each ?? shape.label ?? { zh: path, en: path })
  const rows = rowsOf(typed)
  const items = shape.items ?? {}
  const set = (at: number, value: Typed) => change(rows.map((row, index) => (index === at ? value : row)))
  const drop = (at: number) => {
    change(rows.filter((_, index) => index !== at))
    box.current?.focus()
  }
  return (
    <fieldset
      ref={box}
      id={fieldId(path)}
      tabIndex={-1}
      className="calc-rows"
      aria-describedby={wrong[path] === undefined ? undefined : `${path}-wrong`}
    >
      <legend>
        {label}
        {isNeeded ? null : <span className="q"> {t('field.form.optional')}</span>}
      </legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <fieldset key={at} id={fieldId(joined(path, at))} tabIndex={-1} className="calc-row">
          <legend>
            {one} {at + 1}
          </legend>
          <CalcGroup
            shape={items}
            path={joined(path, at)}
            typed={row}
            change={(value) => set(at, value)}
            wrong={wrong}
            scales={scales}
          />
          {rows.length > (shape.minItems ?? 0) ? (
            <button
              type="button"
              className="btn t"
              aria-label={t('calc.dropRow', { row: `${one} ${at + 1}` })}
              onClick={() => drop(at)}
            >
              {t('calc.drop')}
            </button>
          ) : null}
        </fieldset>
      ))}
      {wrong[path] === undefined ? null : (
        <p id={`${path}-wrong`} className="wrong">
          {wrong[path]}
        </p>
      )}
      <button type="button" className="btn" onClick={() => change([...rows, emptyTyped(items, me.today)])}>
        {t('calc.add', { what: one })}
      </button>
    </fieldset>
  )
}
