import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { parties } from '@bihuan/contract/parties.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import { sectors } from '@bihuan/domain/parties/sector.ts'
import { statusNames } from '@bihuan/domain/parties/status.ts'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Risk } from '../../parts/Risk.tsx'
import { filtersIn } from './party-filter.ts'
import { placeName } from './place-name.ts'

type Row = OutputOf<typeof parties.list>['parties'][number]

/** One party a row; what it is called leads to its file. */
export function PartyTable({ rows }: { rows: Row[] }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  return (
    <table className="party-table">
      <thead>
        <tr>
          <th>{t('office.col.name')}</th>
          <th className="sm-hide">{t('office.col.kind')}</th>
          <th>{t('office.col.place')}</th>
          <th className="sm-hide">{t('office.col.sector')}</th>
          <th className="sm-hide">{t('office.party.handler')}</th>
          <th className="sm-hide num">{t('office.party.staff')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="name">
              <span className="party-name">
                {row.attributes.riskColour === undefined ? (
                  <span className="no-risk" />
                ) : (
                  <Risk level={row.attributes.riskColour} isShort />
                )}
                <Link
                  to="/parties/$party"
                  params={{ party: row.id }}
                  search={filtersIn}
                  title={row.name}
                  className="el"
                >
                  {row.name}
                </Link>
                <Standing row={row} />
              </span>
            </td>
            <td className="q2 nw sm-hide">{say(partyKindNames[row.kind])}</td>
            <td className="q2">{placeName(row.place, me)}</td>
            <td className="q2 sm-hide">
              {row.attributes.sector === undefined
                ? (row.attributes.trade ?? '')
                : say(sectors[row.attributes.sector])}
            </td>
            <td className="q2 sm-hide">{row.handler?.name ?? ''}</td>
            <td className="q2 sm-hide num">{row.attributes.staff ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standing({ row }: { row: Row }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  if (row.status === 'open') return null
  return (
    <span className="tag">
      {row.status === 'closed' && row.until !== null
        ? t('office.parties.closed', { day: sayDay(row.until, language, me.today) })
        : say(statusNames[row.status])}
    </span>
  )
}
