import '../../parts/snaps/words.ts'
import '../ledgers/ledgers.css'
import '../hazards/hazards.css'
import { snaps } from '@bihuan/contract/snaps.ts'
import { snapStates } from '@bihuan/domain/snaps/snap.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'
import { isSnapView, type SnapSearch, snapViews } from './snap-search.ts'

/** What workers and others told at the gates: unanswered past its day first in line, names nowhere. */
export function SnapsPage() {
  const { t } = useWords()
  const search = useSearch({ strict: false }) as SnapSearch
  return (
    <Page title={t('parts.snaps.title')} acts={<ListOut list="snaps" asked={askedOf(search, true)} />}>
      <p className="q2 s">{t('snaps.officeWhy')}</p>
      <SnapTable search={search} hasTabs />
    </Page>
  )
}

const askedOf = ({ only: view = 'late', party }: SnapSearch, hasTabs: boolean) => ({
  ...(party === undefined ? {} : { party }),
  ...(hasTabs && view !== 'all' ? { state: view } : {}),
})

/** The list, of all units in reach or of one. */
export function SnapTable({ search, hasTabs = false }: { search: SnapSearch; hasTabs?: boolean }) {
  const { t } = useWords()
  const { only: view = 'late' } = search
  const asked = askedOf(search, hasTabs)
  const list = usePages(snaps.list, asked, ({ next }) => next, 'cursor')
  const [first] = list.pages ?? []
  const rows = list.pages?.flatMap((page) => page.snaps)
  const count = (one: string) =>
    one === 'late' ? first?.counts.late : one === 'received' ? first?.counts.waiting : first?.counts.all
  return (
    <>
      {hasTabs ? (
        <nav className="tabs" aria-label={t('snaps.tabs')}>
          {snapViews.map((one) => (
            <Link
              key={one}
              to="/snaps"
              search={{ ...search, only: one } as never}
              className={one === view ? 'on' : ''}
              aria-current={one === view}
            >
              {t(`snaps.view.${one}`)} <span className="q s">{count(one)}</span>
            </Link>
          ))}
        </nav>
      ) : null}
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={8} columns={[10, 40, 20]} /> : null}
      {rows === undefined ? null : rows.length === 0 ? (
        <Empty title={t(isSnapView(view) && view === 'late' ? 'snaps.noneLate' : 'snaps.none')}>
          {t('snaps.noneWhy')}
        </Empty>
      ) : (
        <Rows rows={rows} list={list} asOf={first?.asOf ?? ''} />
      )}
    </>
  )
}

type Row = NonNullable<ReturnType<typeof usePages<typeof snaps.list>>['pages']>[number]['snaps'][number]
type RowsProps = { rows: readonly Row[]; list: { hasMore: boolean; more: () => void }; asOf: string }

function Rows({ rows, list, asOf }: RowsProps) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <>
      <table className="dense hazard-table">
        <thead>
          <tr>
            <th>{t('snaps.saidAt')}</th>
            <th>{t('snaps.what')}</th>
            <th>{t('snaps.place')}</th>
            <th>{t('office.col.debtor')}</th>
            <th>{t('office.hazards.stage')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nw q2">{sayDay(row.saidOn, language, asOf)}</td>
              <td className="what">
                <Link to="/snaps/$snap" params={{ snap: row.id }} className="opens">
                  {row.what}
                </Link>
              </td>
              <td className="q2">{row.place}</td>
              <td className="el">
                <Link to="/parties/$party" params={{ party: row.party.id }} className="plain-link">
                  {row.party.name}
                </Link>
              </td>
              <td className="nw">
                {row.lamp === null ? (
                  <Lamp kind="done" word={say(snapStates[row.state])} />
                ) : (
                  <DutyLamp lamp={row.lamp} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasMore ? (
        <p className="more-row">
          <button type="button" className="btn s" onClick={list.more}>
            {t('office.more')}
          </button>
        </p>
      ) : null}
    </>
  )
}
