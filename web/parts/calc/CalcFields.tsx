import { useSay, useWords } from '../../frame/words.ts'
import { CalcBox } from './CalcBox.tsx'
import { CalcRows } from './CalcRows.tsx'
import { fieldId, joined } from './field-path.ts'
import type { Scales } from './scales.ts'
import { hasRows, isRequired, memberOf, type Shape, type Typed } from './typed-input.ts'

export type GroupProps = {
  shape: Shape
  path: string
  typed: Typed | undefined
  change: (typed: Typed) => void
  wrong: Readonly<Record<string, string>>
  scales: Scales
}

/** The fields of one object, in the order in which the calculator names them. */
export function CalcGroup({ shape, path, typed, change, wrong, scales }: GroupProps) {
  const set = (name: string, value: Typed) => change({ ...Object(typed), [name]: value })
  return (
    <div className="calc-group">
      {Object.entries(shape.properties ?? {}).map(([name, member]) => {
        const at = joined(path, name)
        const One = hasRows(member) ? CalcRows : CalcEntry
        return (
          <One
            key={name}
            shape={member}
            path={at}
            name={name}
            isNeeded={isRequired(shape, name)}
            typed={memberOf(typed, name)}
            change={(value) => set(name, value)}
            wrong={wrong}
            scales={scales}
          />
        )
      })}
    </div>
  )
}

export type EntryProps = GroupProps & { name: string; isNeeded: boolean }

/** One field: its label, its box, and what is wrong with it. */
function CalcEntry(props: EntryProps) {
  const { shape, path, isNeeded, wrong } = props
  const problem = wrong[path]
  return (
    <div className="fld entry">
      <CalcLabel shape={shape} path={path} isNeeded={isNeeded} />
      <CalcBox {...props} problem={problem} />
      {problem === undefined ? null : (
        <p id={`${path}-wrong`} className="wrong">
          {problem}
        </p>
      )}
    </div>
  )
}

function CalcLabel({ shape, path, isNeeded }: Pick<EntryProps, 'shape' | 'path' | 'isNeeded'>) {
  const { t } = useWords()
  const say = useSay()
  return (
    <label htmlFor={fieldId(path)}>
      {say(shape.label ?? { zh: path, en: path })}
      {isNeeded ? null : <span className="q"> {t('field.form.optional')}</span>}
    </label>
  )
}
