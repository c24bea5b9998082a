import './ledgers.css'
import { exchange } from '@bihuan/contract/exchange.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk, usePages } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { columnsWidth, useWidth } from '../shell/media.ts'
import { NoSuchPage } from '../shell/NoSuchPage.tsx'
import { Page } from '../shell/Page.tsx'
import { BulkBar } from './BulkBar.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Foot } from './Foot.tsx'
import { askedOf, filterOf, type LedgerSearch } from './ledger-search.ts'
import { RecordCards } from './RecordCards.tsx'
import { RecordDrawer } from './RecordDrawer.tsx'
import { RecordTable } from './RecordTable.tsx'
import { useLedgerSearch } from './use-ledger-search.ts'
import { usePicked } from './use-picked.ts'
import { usePrinting } from './use-printing.ts'
import { ViewTabs } from './ViewTabs.tsx'

export type RecordRow = OutputOf<typeof ledgers.list>['records'][number]

/** One ledger: saved views as tabs, filters in the address, a dense list, and the record opened beside it. */
export function LedgerPage() {
  const { kind } = useLedgerSearch()
  const ledger = findLedger(kind)
  return ledger === undefined ? <NoSuchPage /> : <LedgerList key={kind} ledger={ledger} />
}

function LedgerList({ ledger }: { ledger: Ledger }) {
  const say = useSay()
  const searching = useLedgerSearch()
  const { kind, search } = searching
  const list = usePages(ledgers.list, { kind, ...askedOf(search) }, ({ next }) => next)
  const totals = useAsk(ledgers.totals, { kind, ...filterOf(search) }, { keep: true })
  const rows = list.pages?.flatMap((page) => page.records) ?? []
  const picked = usePicked(rows)
  const isPrinting = usePrinting()
  const isWide = useWidth(columnsWidth)
  const shared = { ledger, rows, list, picked, searching }
  return (
    <Page title={say(ledger.title)} className="ledger-page" acts={<LedgerActs kind={kind} search={search} />}>
      <ViewTabs searching={searching} />
      <FilterBar ledger={ledger} searching={searching} facets={totals.value?.facets} />
      {picked.ids.length > 0 ? <BulkBar kind={kind} picked={picked} /> : null}
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={16} columns={[8, 22, 24, 10, 10]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <Nothing ledger={ledger} searching={searching} />
      ) : null}
      {rows.length === 0 ? null : isWide || isPrinting ? (
        <RecordTable {...shared} isWhole={isPrinting} />
      ) : (
        <RecordCards {...shared} />
      )}
      <Foot ledger={ledger} search={search} totals={totals.value} shown={rows.length} />
      <RecordDrawer searching={searching} />
    </Page>
  )
}

function LedgerActs({ kind, search }: { kind: string; search: LedgerSearch }) {
  const { t } = useWords()
  const me = useMe()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const exportAll = async () => {
    setBusy(true)
    const answer = await call(exchange.ledgerOut, { kind, ...filterOf(search) })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, exchange.ledgerOut.answers)
  }
  return (
    <>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      {mayDo(me, 'import.make') && mayDo(me, 'record.enter-for') ? (
        <a className="btn sm-hide" href={`/import/${kind}`}>
          {t('office.ledgers.import')}
        </a>
      ) : null}
      <button type="button" className="btn sm-hide" disabled={isBusy} onClick={() => void exportAll()}>
        {t(isBusy ? 'office.ledgers.exporting' : 'office.ledgers.export')}
      </button>
      <button type="button" className="btn sm-hide" onClick={() => window.print()}>
        {t('office.print')}
      </button>
      {mayDo(me, 'record.file') ? (
        <Link to="/ledgers/$kind/enter" params={{ kind }} className="btn p">
          {t('office.ledgers.enter')}
        </Link>
      ) : null}
    </>
  )
}

function Nothing({ ledger, searching }: { ledger: Ledger; searching: ReturnType<typeof useLedgerSearch> }) {
  const { t } = useWords()
  const say = useSay()
  const isFiltered = Object.keys(filterOf(searching.search)).length > 0
  if (isFiltered)
    return (
      <Empty
        title={t('office.ledgers.noMatch')}
        act={
          <button type="button" className="btn p" onClick={() => searching.show({})}>
            {t('office.ledgers.clear')}
          </button>
        }
      />
    )
  return <Empty title={t('office.ledgers.none')}>{say(ledger.about)}</Empty>
}
