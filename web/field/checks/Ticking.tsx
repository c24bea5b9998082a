import { type ItemAnswer, type ItemOutcome, nextItem, tallyOf } from '@bihuan/domain/checklists/run.ts'
import { itemAnswers } from '@bihuan/domain/ledgers/kinds/self-check.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { KeepingState } from '../KeptForm.tsx'
import { Page } from '../Page.tsx'
import { DoneItems } from './DoneItems.tsx'
import { ItemNow } from './ItemNow.tsx'
import { backOf, type RunOf } from './Run.tsx'
import type { Item } from './RunScreen.tsx'
import { nameOf } from './run-typed.ts'

type Props = {
  run: RunOf
  /** The item in hand; none when all have an answer. */
  current: Item | undefined
  go: (item: string | undefined) => void
  answer: (item: Item, said: ItemAnswer) => void
  note: ReactNode
}

/** One item large at a time, three answers under the thumb, what is done above and what comes below. */
export function Ticking({ run, current, go, answer, note }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { list, items, answers, typed } = run
  const tally = tallyOf(items, answers)
  const place = current === undefined ? items.length : items.indexOf(current) + 1
  const top = useRef<HTMLHeadingElement>(null)
  useAtTop(top, current?.id)
  const said = answers.find(({ item }) => item === current?.id)
  const decide = (item: Item, became: ItemOutcome) => {
    run.change({ [nameOf('became', item.id)]: became })
    if (became === 'hazard') go(nextItem(items, answers, item.id)?.id)
  }
  return (
    <Page
      title={say(list.title)}
      under={
        <>
          {run.firm === undefined ? null : <b className="at-firm">{run.firm.name}</b>}
          <span className="sp" role="status">
            {t('ticking.run.place', { at: place, count: items.length })}
          </span>
          {tally.wrong === 0 ? null : (
            <Lamp kind="late" word={t('ticking.run.wrong', { count: tally.wrong })} />
          )}
          <progress
            className="run-bar"
            value={tally.answered}
            max={items.length}
            aria-label={t('ticking.run.done')}
          />
        </>
      }
      state={<KeepingState keeping={run.keeping} />}
      back={backOf(run.firm)}
      act={
        current === undefined ? (
          <button type="button" className="btn p big" onClick={() => run.change({ stage: 'end' })}>
            {t('ticking.run.toEnd')}
          </button>
        ) : said?.answer === 'wrong' && said.became === undefined ? (
          <Outcomes item={current} decide={(became) => decide(current, became)} />
        ) : said?.answer === 'wrong' && said.became === 'fixed' ? (
          <button
            type="button"
            className="btn p big"
            onClick={() => go(nextItem(items, answers, current.id)?.id)}
          >
            {t('ticking.run.next')}
          </button>
        ) : (
          <Answers given={said?.answer} choose={(one) => answer(current, one)} />
        )
      }
    >
      {note === null ? null : <div className="pad-in">{note}</div>}
      <DoneItems run={run} current={current} go={go} />
      {current === undefined ? (
        <div className="run-over">
          <h2 ref={top} tabIndex={-1}>
            {t('ticking.run.allDone', { count: items.length })}
          </h2>
          <p>{t('ticking.run.allDoneWhat')}</p>
        </div>
      ) : (
        <ItemNow
          ref={top}
          run={run}
          item={current}
          number={place}
          said={said}
          undo={() => run.change({ [nameOf('answer', current.id)]: '', [nameOf('became', current.id)]: '' })}
          typed={typed}
        />
      )}
      <Coming run={run} after={current} go={go} />
    </Page>
  )
}

/** The item in hand stands under the head, and the keyboard with it. */
const useAtTop = (top: React.RefObject<HTMLHeadingElement | null>, item: string | undefined) => {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when another item comes up
  useEffect(() => {
    if (!isFirst.current) {
      top.current?.focus({ preventScroll: true })
      top.current?.closest('section, div')?.scrollIntoView({ block: 'start' })
    }
    isFirst.current = false
  }, [item])
}

type AnswersProps = { given: ItemAnswer | undefined; choose: (answer: ItemAnswer) => void }

function Answers({ given, choose }: AnswersProps) {
  const say = useSay()
  return (
    <div className="three">
      {(['not-applicable', 'wrong', 'good'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={one === 'good' ? 'btn big p' : one === 'wrong' ? 'btn big no' : 'btn big'}
          aria-pressed={given === one}
          onClick={() => choose(one)}
        >
          {say(itemAnswers[one])}
        </button>
      ))}
    </div>
  )
}

type OutcomesProps = { item: Item; decide: (became: ItemOutcome) => void }

/** What may be major is nobody's to close on the spot. */
function Outcomes({ item, decide }: OutcomesProps) {
  const { t } = useWords()
  return (
    <div className="outcomes">
      {item.grade === 'major' ? (
        <p className="s q2">{t('ticking.run.majorNotFixed')}</p>
      ) : (
        <button type="button" className="btn big" onClick={() => decide('fixed')}>
          {t('ticking.run.fixed')}
        </button>
      )}
      <button type="button" className="btn p big" onClick={() => decide('hazard')}>
        {t('ticking.run.report')}
      </button>
    </div>
  )
}

/** As many as are seen without scrolling far. */
const shown = 3

function Coming({
  run: { items, answers },
  after,
  go,
}: {
  run: RunOf
  after: Item | undefined
  go: Props['go']
}) {
  const { t } = useWords()
  const say = useSay()
  const isAnswered = new Set(answers.map(({ item }) => item))
  const coming = items.filter(({ id }) => !isAnswered.has(id) && id !== after?.id)
  if (coming.length === 0) return null
  const cell = (item: Item) => (
    <li key={item.id}>
      <button type="button" className="cell coming" onClick={() => go(item.id)}>
        <span className="q n">{items.indexOf(item) + 1}</span>
        <span className="sp">{say(item.ask)}</span>
      </button>
    </li>
  )
  const rest = coming.slice(shown)
  return (
    <section aria-label={t('ticking.run.coming')}>
      <ul className="cells top">{coming.slice(0, shown).map(cell)}</ul>
      {rest.length === 0 ? null : (
        <details className="cells fold run-rest">
          <summary className="cell">{t('ticking.run.more', { count: rest.length })}</summary>
          <ul>{rest.map(cell)}</ul>
        </details>
      )}
    </section>
  )
}
