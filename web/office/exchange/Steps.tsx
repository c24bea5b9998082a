import { useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'

export const steps = ['file', 'columns', 'check', 'bringIn'] as const
export type Step = (typeof steps)[number]

/** Where one stands: what is done has a ring and says what came of it. */
export function Steps({ now, said = {} }: { now: Step; said?: Partial<Record<Step, string>> }) {
  const { t } = useWords()
  const at = steps.indexOf(now)
  return (
    <ol className="import-steps s" aria-label={t('office.imports.steps')}>
      {steps.map((step, place) => {
        const name = `${place + 1} ${t(`office.imports.step.${step}`)}`
        return (
          <li key={step} aria-current={step === now ? 'step' : undefined}>
            {place < at ? (
              <Lamp kind="done" word={name} />
            ) : step === now ? (
              <b>{name}</b>
            ) : (
              <span className="q">{name}</span>
            )}
            {said[step] === undefined ? null : <span className="q"> {said[step]}</span>}
          </li>
        )
      })}
    </ol>
  )
}
