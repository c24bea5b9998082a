import { type Figures, percentOf, type RateName, ratesOf } from '@bihuan/domain/rollup/figures.ts'
import type { Stand } from '@bihuan/domain/rollup/stand.ts'
import { Link } from '@tanstack/react-router'
import type { Search } from '../shell/search.ts'

/** Where a number opens: a town, and what it is narrowed to there. */
export type Way = { town: string; search: Search }

type Props = { figures: Figures; name: RateName; way: Way; stand?: Stand; isLoud?: boolean }

/** Numerator, denominator and share; it opens to what it counts. A dash where nothing is owed. */
export function Rate({ figures, name, way, stand, isLoud = false }: Props) {
  const rate = ratesOf(figures)[name]
  if (rate.denominator === 0) return <span className="q">—</span>
  return (
    <Link
      to="/towns/$town"
      params={{ town: way.town }}
      search={{ ...way.search, ...(stand && { stand }) }}
      className={`rate ${isLoud && rate.numerator > 0 ? 'loud' : ''}`}
    >
      <span className="of">
        {rate.numerator}/{rate.denominator}
      </span>
      <b>{percentOf(rate)}</b>
    </Link>
  )
}

/** How many were delivered late: a plain number that opens. */
export function LateCount({ figures, way }: { figures: Figures; way: Way }) {
  if (figures.deliveredLate === 0) return <span className="q">{figures.owed === 0 ? '—' : 0}</span>
  return (
    <Link
      to="/towns/$town"
      params={{ town: way.town }}
      search={{ ...way.search, stand: 'delivered-late' }}
      className="rate"
    >
      {figures.deliveredLate}
    </Link>
  )
}
