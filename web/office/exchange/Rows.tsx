import { exchange } from '@bihuan/contract/exchange.ts'
import type { LampKind } from '@bihuan/domain/duties/lamp.ts'
import { useState } from 'react'
import { useAct, usePages } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import type { Import } from './Review.tsx'
import { RowTable } from './RowTable.tsx'

const shows = ['all', 'fine', 'wrong', 'perhaps', 'same', 'passed'] as const
type Show = (typeof shows)[number]

const countOf = ({ counts }: Import, show: Show): number => {
  if (show === 'all') return counts.new + counts.change + counts.same + counts.wrong + counts.perhaps
  return show === 'fine' ? counts.new + counts.change : counts[show]
}

const lampOf: Partial<Record<Show, LampKind>> = { wrong: 'late', perhaps: 'soon' }

/** The rows, by what is to be done with them. */
export function Rows({ view }: { view: Import }) {
  const { t } = useWords()
  const [show, setShow] = useState<Show>(view.counts.wrong > 0 && view.state === 'loaded' ? 'wrong' : 'all')
  const list = usePages(exchange.rows, { import: view.id, show }, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.rows) ?? []
  const tabs = shows.filter((one) => one === 'all' || one === show || countOf(view, one) > 0)
  return (
    <>
      <div className="import-tabs" role="tablist" aria-label={t('office.imports.tabs')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === show}
            className={one === show ? 'on' : ''}
            onClick={() => setShow(one)}
          >
            <TabName show={one} /> <em>{countOf(view, one)}</em>
          </button>
        ))}
      </div>
      <Advice view={view} />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={12} columns={[4, 20, 14, 14, 14]} /> : null}
      {rows.length > 0 ? <RowTable view={view} rows={rows} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <p className="q2">{t('office.imports.noneHere')}</p>
      ) : null}
      {list.hasMore ? <More list={list} total={countOf(view, show)} shown={rows.length} /> : null}
      {view.state === 'loaded' ? <AllTicks view={view} /> : null}
    </>
  )
}

function TabName({ show }: { show: Show }) {
  const { t } = useWords()
  const name = t(`office.imports.tab.${show}`)
  const kind = lampOf[show]
  return kind === undefined ? <span>{name}</span> : <Lamp kind={kind} word={name} />
}

function Advice({ view }: { view: Import }) {
  const { t } = useWords()
  const { wrong, perhaps } = view.counts
  if (view.state !== 'loaded' || wrong + perhaps === 0) return null
  return (
    <Note kind="warn">
      {t(wrong > 0 ? 'office.imports.adviceWrong' : 'office.imports.advicePerhaps', {
        count: wrong || perhaps,
      })}
    </Note>
  )
}

/** How many go in, and all or none of them at once. */
function AllTicks({ view }: { view: Import }) {
  const { t } = useWords()
  const { act, isBusy, problem } = useAct(exchange.choose)
  const { counts, id } = view
  const left = countOf(view, 'all') - counts.chosen - counts.same
  return (
    <p className="import-foot s">
      <span>{t('office.imports.foot', { add: counts.chosen, left, same: counts.same })}</span>
      <span className="sp" />
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      <button
        type="button"
        className="btn s"
        disabled={isBusy}
        onClick={() => void act({ import: id, chosen: true })}
      >
        {t('office.imports.tickAll')}
      </button>
      <button
        type="button"
        className="btn s"
        disabled={isBusy}
        onClick={() => void act({ import: id, chosen: false })}
      >
        {t('office.imports.tickNone')}
      </button>
    </p>
  )
}
