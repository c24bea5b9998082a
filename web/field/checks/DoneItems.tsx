import { tallyOf } from '@bihuan/domain/checklists/run.ts'
import { itemAnswers, itemOutcomes } from '@bihuan/domain/ledgers/kinds/self-check.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { PhotoTiny } from './PhotoTiny.tsx'
import type { RunOf } from './Run.tsx'
import type { Item } from './RunScreen.tsx'

type Props = { run: RunOf; current: Item | undefined; go: (item: string) => void }

/** What is answered: one line that opens for what is right, a card for each item that is not. */
export function DoneItems({ run, current, go }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { items, answers } = run
  const tally = tallyOf(items, answers)
  const saidOf = (item: Item) => answers.find((one) => one.item === item.id)
  const others = items.filter((item) => item !== current)
  const fine = others.filter((item) => ['good', 'not-applicable'].includes(saidOf(item)?.answer ?? ''))
  const wrong = others.filter((item) => saidOf(item)?.answer === 'wrong')
  return (
    <>
      {fine.length === 0 ? null : (
        <details className="cells fold run-done">
          <summary className="cell">
            {t(tally.notApplicable === 0 ? 'ticking.run.fine' : 'ticking.run.fineAndNot', {
              count: tally.good,
              not: tally.notApplicable,
            })}
          </summary>
          <ul>
            {fine.map((item) => (
              <li key={item.id}>
                <button type="button" className="cell coming" onClick={() => go(item.id)}>
                  <span className="q n">{items.indexOf(item) + 1}</span>
                  <span className="sp">{say(item.ask)}</span>
                  <span className="q s">{say(itemAnswers[saidOf(item)?.answer ?? 'good'])}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {wrong.length === 0 ? null : (
        <ul className="cells top wrong-cards">
          {wrong.map((item) => (
            <li key={item.id}>
              <WrongCard run={run} item={item} go={go} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WrongCard({ run, item, go }: { run: RunOf; item: Item; go: Props['go'] }) {
  const { t } = useWords()
  const say = useSay()
  const said = run.answers.find((one) => one.item === item.id)
  const became = said?.became
  const lacks = became === 'fixed' && (said?.after ?? []).length * (said?.photos ?? []).length === 0
  return (
    <button type="button" className="cell wrong-card" onClick={() => go(item.id)}>
      <PhotoTiny name={said?.photos?.[0]} />
      <span className="sp">
        <span className="what">{said?.what ?? say(item.wording)}</span>
        <span className="facts">
          {became === undefined || lacks ? (
            <Lamp kind="late" word={t(lacks ? 'ticking.run.lacksPhotos' : 'ticking.run.undecided')} />
          ) : (
            <Lamp kind="done" state="delivered-late" word={say(itemOutcomes[became])} />
          )}
        </span>
      </span>
      <span className="link s">{t('ticking.run.change')}</span>
    </button>
  )
}
