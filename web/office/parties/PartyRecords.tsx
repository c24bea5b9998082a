import { ledgers } from '@bihuan/contract/ledgers.ts'
import { recordStatuses } from '@bihuan/domain/ledgers/record-state.ts'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'

/** Every record that was filed for the party, newest first. */
export function PartyRecords({ party }: { party: string }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const list = usePages(ledgers.list, { party }, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.records) ?? []
  if (list.problem !== undefined) return <ErrorView problem={list.problem} again={list.again} />
  if (list.pages === undefined) return <Skeleton rows={8} columns={[40, 15, 15]} />
  if (rows.length === 0) return <p className="none-here s q2">{t('office.party.noRecords')}</p>
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('office.party.record')}</th>
            <th className="sm-hide">{t('office.party.number')}</th>
            <th>{t('office.party.happened')}</th>
            <th className="sm-hide">{t('office.party.filed')}</th>
            <th>{t('office.party.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to="/records/$record" params={{ record: row.id }}>
                  {say(row.title)}
                </Link>
              </td>
              <td className="q2 s sm-hide">{say(row.number)}</td>
              <td className="q2 nw">{sayDay(row.happenedOn, language, me.today)}</td>
              <td className="q2 nw sm-hide">{sayDay(row.filedOn, language, me.today)}</td>
              <td className="q2">{say(recordStatuses[row.status])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasMore ? <More list={list} total={rows.length} shown={rows.length} /> : null}
    </>
  )
}
