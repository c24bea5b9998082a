import { duties } from '@bihuan/contract/duties.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { type LampTab, lampTabs } from '../shell/search.ts'
import type { Standing } from './PartyPage.tsx'

type Props = { party: string; standing: Standing | undefined }

/** The most urgent lamp under which there is anything. */
const urgent = (standing: Standing | undefined): LampTab =>
  lampTabs.find((tab) => standing?.domains.some(({ counts }) => counts[tab] > 0)) ?? 'ok'

/** What the party owes, most urgent first; each lamp opens to its derivation. */
export function PartyDuties({ party, standing }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const { lamp: chosen, asOf } = useSearch({ strict: false })
  const lamp = chosen ?? urgent(standing)
  const list = usePages(duties.list, { party, lamp, ...(asOf && { asOf }) }, ({ next }) => next)
  const first = list.pages?.[0]
  const rows = list.pages?.flatMap((page) => page.duties) ?? []
  if (list.problem !== undefined) return <ErrorView problem={list.problem} again={list.again} />
  if (first === undefined) return <Skeleton rows={10} columns={[15, 40, 10, 15]} />
  return (
    <>
      <nav className="lamp-filter" aria-label={t('office.plan.lamps')}>
        {lampTabs.map((tab) => (
          <Link
            key={tab}
            to="."
            search={(old) => ({ ...old, lamp: tab })}
            replace
            className={tab === lamp ? 'on' : ''}
            aria-current={tab === lamp}
          >
            <Lamp kind={tab} word={`${t(`office.lamp.${tab}`)} ${first.lamps[tab]}`} />
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? <p className="none-here s q2">{t('office.party.noDuties')}</p> : null}
      {rows.length === 0 ? null : (
        <table className="plain party-duties">
          <thead>
            <tr>
              <th>{t('office.col.lamp')}</th>
              <th>{t('office.col.duty')}</th>
              <th className="sm-hide">{t('office.col.clause')}</th>
              <th>{t('office.col.due')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nw">
                  <Link to="." search={(old) => ({ ...old, duty: row.id })} className="opens">
                    <DutyLamp lamp={row.lamp} />
                  </Link>
                </td>
                <td>
                  {say(row.title)} <span className="q s">{say(row.occasion)}</span>
                </td>
                <td className="sm-hide">
                  <Link to="/plan/{-$clause}" params={{ clause: row.clause }}>
                    {row.clause}
                  </Link>
                </td>
                <td className="q2 nw">{sayDay(row.due, language, first.asOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasMore ? <More list={list} total={first.total} shown={rows.length} /> : null}
    </>
  )
}
