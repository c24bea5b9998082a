import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Counts } from '@bihuan/domain/rollup/tally.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { type LampTab, lampTabs } from '../shell/search.ts'

type Props = { clause: string; asOf: string; counts: Counts }

const countIn = (counts: Counts): Record<LampTab, number> => ({
  late: counts.late,
  soon: counts.soon,
  ok: counts.open,
  done: counts.delivered,
  none: counts.notYet,
})

/** The clause's debtors under one lamp, most urgent first; the first lamp with anybody under it opens by itself. */
export function Debtors({ clause, asOf, counts }: Props) {
  const { t } = useWords()
  const { lamp: chosen, area, handler } = useSearch({ strict: false })
  const known = countIn(counts)
  const lamp = chosen ?? lampTabs.find((tab) => known[tab] > 0) ?? 'late'
  const list = usePages(
    duties.list,
    {
      ...{ asOf, clause, lamp },
      ...(area === undefined ? {} : { area }),
      ...(handler === undefined ? {} : { handler }),
    },
    ({ next }) => next,
  )
  const first = list.pages?.[0]
  const rows = list.pages?.flatMap((page) => page.duties) ?? []
  return (
    <section className="debtors">
      <LampTabs lamp={lamp} counts={first?.lamps ?? known} />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={6} columns={[40, 20, 25]} /> : null}
      {first === undefined ? null : <DebtorTable rows={rows} lamp={lamp} asOf={asOf} />}
      <p className="none-here s no-print">
        <Link to="/plan/debtors" search={(old) => ({ ...old, clause, duty: undefined, only: undefined })}>
          {t('office.plan.allDebtors')}
        </Link>
      </p>
      {list.hasMore ? <More list={list} total={first?.total ?? 0} shown={rows.length} /> : null}
    </section>
  )
}

function LampTabs({ lamp, counts }: { lamp: LampTab; counts: Record<LampTab, number> }) {
  const { t } = useWords()
  return (
    <nav className="flt" aria-label={t('office.plan.lamps')}>
      {lampTabs.map((tab) => (
        <Link
          key={tab}
          to="."
          search={(old) => ({ ...old, lamp: tab })}
          replace
          className={tab === lamp ? 'on' : ''}
          aria-current={tab === lamp}
        >
          <Lamp kind={tab} word={`${t(`office.lamp.${tab}`)} ${counts[tab]}`} />
        </Link>
      ))}
    </nav>
  )
}

type Row = OutputOf<typeof duties.list>['duties'][number]

function DebtorTable({ rows, lamp, asOf }: { rows: Row[]; lamp: LampTab; asOf: string }) {
  const { t, language } = useWords()
  if (rows.length === 0) return <p className="none-here s q2">{t(`office.plan.noneOf.${lamp}`)}</p>
  return (
    <table className="plain debtor-table">
      <thead>
        <tr>
          <th>{t('office.col.debtor')}</th>
          <th>{t('office.col.due')}</th>
          <th>{t('office.col.lamp')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="el">
              <Link to="/parties/$party" params={{ party: row.debtor.id }} title={row.debtor.name}>
                {row.debtor.name}
              </Link>
            </td>
            <td className="q2 nw">{sayDay(row.due, language, asOf)}</td>
            <td>
              <Link to="." search={(old) => ({ ...old, duty: row.id })} className="opens">
                <DutyLamp lamp={row.lamp} />
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
