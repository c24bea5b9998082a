import '../ledgers/ledgers.css'
import './hazards.css'
import './analysis.css'
import '../../parts/statistics/statistics.css'
import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link } from '@tanstack/react-router'
import { useAct, usePages } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { VillagePick } from '../parts/VillagePick.tsx'
import { Page } from '../shell/Page.tsx'
import { PeriodChoice } from './StatisticsPage.tsx'
import { type StatisticsSearch, useStatisticsSearch } from './statistics-search.ts'

type Filings = OutputOf<typeof hazardStatistics.filings>
type Row = Filings['rows'][number]

const states = ['missing', 'filed', 'all'] as const

/** Which enterprises handed in the statistics of a period and which did not; those are reminded. */
export function FilingsPage() {
  const { t } = useWords()
  const say = useSay()
  const { search, change } = useStatisticsSearch('/hazards/statistics/filings')
  const { state = 'missing', period, village } = search
  const list = usePages(
    hazardStatistics.filings,
    {
      ...(period === undefined ? {} : { period }),
      ...(village === undefined ? {} : { village }),
      ...(state === 'all' ? {} : { state }),
    },
    ({ next }) => next,
  )
  const [first] = list.pages ?? []
  const rows = list.pages?.flatMap((page) => page.rows) ?? []
  return (
    <Page
      title={t('office.hazards.statistics.filings')}
      crumb={<Crumb period={search.period} />}
      acts={
        <button type="button" className="btn" onClick={() => print()}>
          {t('office.print')}
        </button>
      }
      className="analysis filings-page"
    >
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={12} columns={[30, 14, 20, 20]} /> : null}
      {first === undefined ? null : (
        <>
          <div className="filters no-print">
            <PeriodChoice of={first.period} among={first.periods} pick={(name) => change({ period: name })} />
            <VillagePick area={village} pick={(area) => change({ village: area })} />
          </div>
          <Lead filings={first} />
          <div className="row list-tools no-print">
            <States of={first} state={state} change={change} />
            <Remind period={first.period.name} rows={rows} />
          </div>
          {rows.length === 0 ? (
            <Empty title={t('office.hazards.statistics.noneHere')} />
          ) : (
            <FilingTable period={first.period.name} rows={rows} title={say(first.period.words)} />
          )}
          {list.hasMore ? <More list={list} total={totalOf(first, state)} shown={rows.length} /> : null}
        </>
      )}
    </Page>
  )
}

const totalOf = ({ all, filed }: Filings, state: (typeof states)[number]) =>
  ({ all, filed, missing: all - filed })[state]

function Lead({ filings: { period, all, filed, dueOn, lamp } }: { filings: Filings }) {
  const { t } = useWords()
  const say = useSay()
  const of = { period: say(period.words), all, filed, missing: all - filed }
  return (
    <p className="lead">
      {t(filed === all ? 'office.hazards.statistics.allFiled' : 'office.hazards.statistics.lead', of)}{' '}
      <span className="q2 s">
        {t('office.hazards.statistics.due', { due: dueOn })} {filed === all ? null : <DutyLamp lamp={lamp} />}
      </span>
    </p>
  )
}

type StatesProps = {
  of: Filings
  state: (typeof states)[number]
  change: (search: StatisticsSearch) => void
}

function States({ of, state, change }: StatesProps) {
  const { t } = useWords()
  return (
    <span className="seg">
      {states.map((one) => (
        <button
          key={one}
          type="button"
          className={one === state ? 'on' : ''}
          aria-pressed={one === state}
          onClick={() => change({ state: one })}
        >
          {t(`office.hazards.statistics.${one}`, { count: totalOf(of, one) })}
        </button>
      ))}
    </span>
  )
}

/** Reminds those shown that have not filed; the rows then say when. */
function Remind({ period, rows }: { period: string; rows: readonly Row[] }) {
  const { t } = useWords()
  const me = useMe()
  const { act, isBusy, problem } = useAct(hazardStatistics.remind)
  const parties = rows
    .filter(({ lamp }) => lamp.kind !== 'done')
    .slice(0, 500)
    .map(({ party }) => party.id)
  if (parties.length === 0 || !mayDo(me, 'message.send')) return null
  return (
    <>
      <button type="button" className="btn p" disabled={isBusy} onClick={() => void act({ period, parties })}>
        {t('office.hazards.statistics.remind', { count: parties.length })}
      </button>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </>
  )
}

function FilingTable({ period, rows, title }: { period: string; rows: readonly Row[]; title: string }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const mayFill = mayDo(me, 'record.enter-for')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={title} tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            <th>{t('office.col.debtor')}</th>
            <th>{t('office.col.place')}</th>
            <th>{t('office.hazards.statistics.lamp')}</th>
            <th>{t('office.hazards.statistics.reminded')}</th>
            <th className="no-print">{t('office.hazards.analysis.statisticsTable')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ party, place, lamp, record, reminders, remindedAt }) => (
            <tr key={party.id}>
              <td>
                <Link to="/parties/$party" params={{ party: party.id }}>
                  {party.name}
                </Link>
              </td>
              <td className="q2 nw">{say(place)}</td>
              <td className="nw">
                <DutyLamp lamp={lamp} />
              </td>
              <td className="q2 nw">
                {remindedAt === null
                  ? t('office.hazards.statistics.never')
                  : t('office.hazards.statistics.times', {
                      count: reminders,
                      at: sayInstant(remindedAt, language, me.today),
                    })}
              </td>
              <td className="nw no-print">
                <Link to="/hazards/statistics" search={{ period, party: party.id }}>
                  {t(`office.hazards.statistics.${record === null && mayFill ? 'fill' : 'look'}`)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Crumb({ period }: { period: string | undefined }) {
  const { t } = useWords()
  return (
    <>
      <Link to="/hazards">{t('office.hazards.title')}</Link> /{' '}
      <Link to="/hazards/statistics" search={period === undefined ? {} : { period }}>
        {t('parts.statistics.title')}
      </Link>
    </>
  )
}
