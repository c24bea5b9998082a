import { law } from '@bihuan/contract/law.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { baselineOf, countedIn, type Filled, type Parameter, textOf, valueFrom } from './figure.ts'
import { Lines } from './Lines.tsx'

type Props = { parameter: Parameter; close: () => void }

const lines = ['from', 'to', 'instrument', 'number', 'article', 'reason'] as const

/** Lays the town's own edition over a figure: what, from when, by what document, and why. */
export function LocalForm({ parameter, close }: Props) {
  const { t } = useWords()
  const me = useMe()
  const valueLabel = useValueLabel(parameter)
  const [filled, setFilled] = useState<Filled>(() => startOf(parameter, me.today))
  const [isNoJson, setNoJson] = useState(false)
  const { act, isBusy, problem } = useAct(law.setLocal)
  const set = (name: keyof Filled) => (text: string) => setFilled({ ...filled, [name]: text })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const value = valueFrom(parameter, filled.value)
    setNoJson(value === undefined)
    if (value === undefined) return
    const answer = await act(editionFrom(parameter.key, filled, value))
    if (answer.ok) close()
  }
  const wrong = (name: keyof Filled) => wrongIn(problem, name)
  const valueWrong = isNoJson ? t('office.law.form.notJson') : wrong('value')
  const Value = parameter.unit === 'table' ? Lines : Labelled
  return (
    <form className="law-form" onSubmit={save} noValidate aria-label={t('office.law.form.title')}>
      <div className={parameter.unit === 'table' ? 'law-whole' : ''}>
        <Value label={valueLabel} wrong={valueWrong} value={filled.value} change={set('value')} />
      </div>
      {lines.map((name) => (
        <Labelled
          key={name}
          label={t(`office.law.form.${name}`)}
          type={name === 'from' || name === 'to' ? 'date' : 'text'}
          wrong={wrong(name)}
          value={filled[name]}
          change={set(name)}
        />
      ))}
      {problem === undefined ? null : <Refusal problem={problem} />}
      <p className="q s">{t('office.law.form.promise')}</p>
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.law.form.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}

const startOf = (parameter: Parameter, today: string): Filled => ({
  value: textOf(baselineOf(parameter)?.value),
  from: today,
  to: '',
  instrument: '',
  number: '',
  article: '',
  reason: '',
})

const editionFrom = (
  parameter: string,
  { from, to, instrument, number, article, reason }: Filled,
  value: unknown,
) => ({
  parameter,
  value,
  from,
  to: to === '' ? null : to,
  source: { instrument, article, ...(number.trim() === '' ? {} : { number }) },
  reason,
})

/** The fields of a refusal are paths: `source.article` is the article's line, `value.1.rate` a cell of the table. */
const wrongIn = (problem: Problem | undefined, name: keyof Filled): string | undefined => {
  const fields =
    problem?.fields ??
    (problem?.field === undefined ? [] : [{ field: problem.field, detail: problem.detail }])
  const own = fields.filter(
    ({ field }) => field === name || field === `source.${name}` || field.startsWith(`${name}.`),
  )
  return own.length === 0 ? undefined : own.map(({ detail }) => detail).join('\n')
}

/** Takes the focus, so that it is read out and seen. */
function Refusal({ problem }: { problem: Problem }) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem takes the focus anew
  useEffect(() => box.current?.focus(), [problem])
  const { fields = [] } = problem
  const nameOf = (field: string) => {
    const name = field.replace('source.', '').replace(/^value\..*/, 'value')
    const line = lines.find((one) => one === name)
    return line === undefined ? t('office.law.col.value') : t(`office.law.form.${line}`)
  }
  return (
    <div ref={box} tabIndex={-1} className="law-refusal">
      <Note kind="error" title={problem.title}>
        {fields.length === 0 ? (
          <ProblemWords problem={problem} />
        ) : (
          <ul>
            {fields.map(({ field, detail }) => (
              <li key={field}>
                {nameOf(field)} {detail}
              </li>
            ))}
          </ul>
        )}
      </Note>
    </div>
  )
}

function useValueLabel(parameter: Parameter): string {
  const { t } = useWords()
  const say = useSay()
  if (parameter.unit === 'table') return t('office.law.form.valueTable')
  if (parameter.unit === 'month-day') return t('office.law.form.valueMonthDay')
  const unit = countedIn(parameter)
  return unit === undefined ? t('office.law.col.value') : t('office.law.form.value', { unit: say(unit) })
}
