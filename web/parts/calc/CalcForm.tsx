import './words.ts'
import './calc.css'
import { type FormEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { Problem } from '../../frame/problem.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../ErrorView.tsx'
import { Note } from '../Note.tsx'
import { CalcGroup } from './CalcFields.tsx'
import { fieldId, usePathWords } from './field-path.ts'
import type { Scales } from './scales.ts'
import { type Shape, shapeAt, shownAt } from './typed-input.ts'
import type { Calculation } from './use-calculation.ts'

type Props = { calculation: Calculation; scales: Scales }

/** The form that a calculator's input declares, what is wrong with it on top, and the one act. */
export function CalcForm({ calculation, scales }: Props) {
  const { t } = useWords()
  const { shape, typed, change, run, isBusy, problem } = calculation
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) void run()
  }
  const fields = (problem?.fields ?? []).map(({ field, detail }) => ({
    field,
    detail: isChosen(shape, field, scales) ? t('calc.chooseOne') : detail,
  }))
  const wrong = Object.fromEntries(fields.map(({ field, detail }) => [shownAt(shape, field), detail]))
  return (
    <form className="calc-form no-print" onSubmit={submit} noValidate>
      {problem === undefined ? null : <Summary problem={problem} fields={fields} shape={shape} />}
      <CalcGroup shape={shape} path="" typed={typed} change={change} wrong={wrong} scales={scales} />
      <p className="acts">
        <button type="submit" className="btn p calc-run" aria-disabled={isBusy}>
          {t(isBusy ? 'calc.busy' : 'calc.run')}
        </button>
      </p>
    </form>
  )
}

/** Of a closed choice only one thing can be wrong: that nothing was chosen. */
const isChosen = (shape: Shape, field: string, scales: Scales): boolean =>
  field in scales || shapeAt(shape, field)?.enum !== undefined

type SummaryProps = { problem: Problem; fields: NonNullable<Problem['fields']>; shape: Shape }

/** Every field that is wrong, by its name; each leads to the field. It takes the focus, so that it is read out. */
function Summary({ problem, fields, shape }: SummaryProps) {
  const { t } = useWords()
  const pathWords = usePathWords(shape)
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem takes the focus anew
  useEffect(() => box.current?.focus(), [problem])
  return (
    <div ref={box} tabIndex={-1} className="calc-summary">
      {fields.length === 0 ? (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      ) : (
        <Note kind="error" title={t('calc.wrong', { count: fields.length })}>
          <ul>
            {fields.map(({ field, detail }) => (
              <li key={field}>
                <WayTo field={shownAt(shape, field)} words={pathWords(field)} /> {detail}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  )
}

function WayTo({ field, words }: { field: string; words: string }) {
  const id = fieldId(field)
  const go = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
  return (
    <a className="calc-way" href={`#${id}`} onClick={go}>
      {words}
    </a>
  )
}
