import type { hazards } from '@bihuan/contract/hazards.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { sources } from '@bihuan/domain/hazards/source.ts'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { HazardLamp } from '../parts/HazardLamp.tsx'

export type HazardRow = OutputOf<typeof hazards.list>['hazards'][number]
type Props = {
  rows: readonly HazardRow[]
  list: { more: () => void; hasMore: boolean; isFetchingMore: boolean }
  asOf: string
}

/** The list as a dense table; on a phone each row is a card. */
export function HazardTable({ rows, list, asOf }: Props) {
  const { t } = useWords()
  return (
    <>
      <table className="dense hazard-table">
        <thead>
          <tr>
            <th>{t('office.hazards.number')}</th>
            <th>{t('office.hazards.what')}</th>
            <th>{t('office.col.debtor')}</th>
            <th>{t('office.ledgers.village')}</th>
            <th>{t('office.hazards.source')}</th>
            <th>{t('office.hazards.foundOn')}</th>
            <th>{t('office.hazards.stage')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} asOf={asOf} />
          ))}
        </tbody>
      </table>
      {list.hasMore ? (
        <p className="more-row">
          <button type="button" className="btn s" disabled={list.isFetchingMore} onClick={list.more}>
            {t('office.more')}
          </button>
        </p>
      ) : null}
    </>
  )
}

function Line({ row, asOf }: { row: HazardRow; asOf: string }) {
  const { language } = useWords()
  const say = useSay()
  return (
    <tr>
      <td className="mono nw q2 number">{say(row.number)}</td>
      <td className="what" title={row.what}>
        <Link to="/hazards/$hazard" params={{ hazard: row.id }} className="opens">
          {row.what}
        </Link>{' '}
        <Marks row={row} />
      </td>
      <td className="el" title={row.party.name}>
        <Link to="/parties/$party" params={{ party: row.party.id }} className="plain-link">
          {row.party.name}
        </Link>
      </td>
      <td className="nw q2 village">{say(row.area.name)}</td>
      <td className="nw q2 source">{say(sources[row.source])}</td>
      <td className="nw q2 found">{sayDay(row.foundOn, language, asOf)}</td>
      <td className="nw">
        <HazardLamp row={row} />
      </td>
    </tr>
  )
}

/** What an eye has to catch: major, listed, suspended. */
export function Marks({ row }: { row: Pick<HazardRow, 'grade' | 'isListed' | 'isSuspended'> }) {
  const { t } = useWords()
  return (
    <>
      {row.grade === 'major' ? <span className="tag ink">{t('office.hazards.major')}</span> : null}{' '}
      {row.isListed ? <span className="tag pri">{t('office.hazards.listed')}</span> : null}{' '}
      {row.isSuspended ? <span className="tag warn">{t('office.hazards.suspended')}</span> : null}
    </>
  )
}
