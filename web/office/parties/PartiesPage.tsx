import '../parts/entry.css'
import './parties.css'
import { parties } from '@bihuan/contract/parties.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { RegisterActs } from '../exchange/RegisterActs.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../shell/Page.tsx'
import { PartyFilters } from './PartyFilters.tsx'
import { PartyTable } from './PartyTable.tsx'
import { filterNames, filtersIn, type PartyFilter } from './party-filter.ts'

/** Everybody the town watches over, by what their files say. */
export function PartiesPage() {
  const { t } = useWords()
  const search = useSearch({ strict: false })
  const filter = filtersIn(search)
  const list = usePages(parties.list, filter, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.parties) ?? []
  const total = list.pages?.[0]?.total ?? 0
  return (
    <Page title={t('office.menu.parties')} acts={<Acts filter={filter} />}>
      <PartyFilters total={list.pages === undefined ? undefined : total} />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={12} columns={[40, 10, 20, 20]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <NoParties isFiltered={filterNames.some((name) => filter[name] !== undefined)} />
      ) : null}
      {rows.length > 0 ? <PartyTable rows={rows} /> : null}
      {list.hasMore ? <More list={list} total={total} shown={rows.length} /> : null}
    </Page>
  )
}

/** Who may not register is not shown the way there; the list itself says why where it is asked. */
function Acts({ filter }: { filter: PartyFilter }) {
  const { t } = useWords()
  const me = useMe()
  return (
    <>
      <ListOut
        list="parties"
        asked={filter}
        word={t('office.parties.listOut')}
        hint={t('office.parties.listOutWhat')}
      />
      {me.may.includes('person.read') ? (
        <Link to="/people" className="btn">
          {t('office.people.title')}
        </Link>
      ) : null}
      <RegisterActs />
      {me.may.includes('party.register') ? (
        <Link to="/parties/new" className="btn p">
          {t('office.party.register')}
        </Link>
      ) : null}
    </>
  )
}

function NoParties({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords()
  return isFiltered ? (
    <Empty
      title={t('office.parties.noMatch')}
      act={
        <Link to="/parties" className="btn p">
          {t('office.parties.clear')}
        </Link>
      }
    />
  ) : (
    <Empty title={t('office.parties.none')}>{t('office.parties.noneText')}</Empty>
  )
}
