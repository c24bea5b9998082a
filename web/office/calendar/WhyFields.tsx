import { useWords } from '../../frame/words.ts'
import { Labelled } from '../parts/Labelled.tsx'
import type { Fault, Why } from './arrangement-rows.ts'

type Props = { why: Why; change: (why: Why) => void; faults: Fault[] }

/** By what document, and why: asked with every edition that a town sets. */
export function WhyFields({ why, change, faults }: Props) {
  const { t } = useWords()
  const wrong = (name: keyof Why) =>
    faults.find(({ field }) => field === name || field === `source.${name}`)?.detail
  return (
    <div className="cal-why">
      {(['instrument', 'number', 'article', 'reason'] as const).map((name) => (
        <Labelled
          key={name}
          label={t(`office.law.form.${name}`)}
          wrong={wrong(name)}
          value={why[name]}
          change={(text) => change({ ...why, [name]: text })}
        />
      ))}
    </div>
  )
}

/** Names of these lines by the field that a refusal names. */
export const useWhyNames = (): Readonly<Record<string, string>> => {
  const { t } = useWords()
  return {
    reason: t('office.law.form.reason'),
    'source.instrument': t('office.law.form.instrument'),
    'source.number': t('office.law.form.number'),
    'source.article': t('office.law.form.article'),
  }
}
