import './words.ts'
import { confidenceNames } from '@bihuan/domain/law/edition.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { Outcome } from './use-calculation.ts'

type Step = Outcome['working'][number]
type Source = Outcome['sources'][number]

/** The way to the answer, line by line, each with the place in the law that it stands on. */
export function Working({ working }: { working: Step[] }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <>
      <h3>{t('calc.working')}</h3>
      <table className="calc-working plain">
        <thead>
          <tr>
            <th scope="col">{t('calc.step')}</th>
            <th scope="col">{t('calc.formula')}</th>
            <th scope="col">{t('calc.value')}</th>
            <th scope="col">{t('calc.source')}</th>
          </tr>
        </thead>
        <tbody>
          {working.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of the working is its place
            <tr key={at}>
              <th scope="row">{say(step.label)}</th>
              <td className="calc-formula">{step.formula ?? ''}</td>
              <td className="calc-value">{step.value}</td>
              <td className="q2">{step.source === undefined ? '' : <SourceLine source={step.source} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Where a figure stands: number and article; in full also the instrument, its dates, and how sure we are. */
export function SourceLine({ source, isWhole = false }: { source: Source; isWhole?: boolean }) {
  const { t } = useWords()
  const say = useSay()
  const { instrument, number, article, from, to, confidence } = source
  const place = [isWhole || number === undefined ? say(instrument) : '', number, article]
    .filter(Boolean)
    .join(' ')
  const sure = Object.entries(confidenceNames).find(([mark]) => mark === confidence)?.[1]
  if (!isWhole) return <>{place}</>
  return (
    <>
      {place}
      <span className="q">
        {' '}
        {to === null ? t('calc.since', { from }) : t('calc.span', { from, to })}
        {sure === undefined ? null : `${t('field.comma')}${say(sure)}`}
      </span>
    </>
  )
}
