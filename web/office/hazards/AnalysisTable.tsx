import { type Cut, cuts, meanDays, rectifiedOf, repeatedOf } from '@bihuan/domain/hazards/analysis.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import type { Analysis } from './AnalysisPage.tsx'
import { useAnalysisSearch } from './analysis-search.ts'
import { type HazardSearch, readHazardSearch } from './hazard-search.ts'
import { Share } from './Share.tsx'

type Row = Pick<Analysis['cuts'][number]['rows'][number], 'key' | 'figures'>

/** One cut at a time, chosen above it; every number opens the hazards that it counts. */
export function AnalysisTable({ value }: { value: Analysis }) {
  const { t } = useWords()
  const say = useSay()
  const { search, change } = useAnalysisSearch()
  const cut = search.cut ?? 'class'
  const rows = value.cuts.find((one) => one.cut === cut)?.rows ?? []
  return (
    <section>
      <h2>{t('office.hazards.analysis.cutsTitle')}</h2>
      <p className="q s">{t('office.hazards.analysis.columnsAbout', { on: value.asOf })}</p>
      <nav className="seg no-print" aria-label={t('office.hazards.analysis.cutsTitle')}>
        {value.cuts.map(({ cut: one }) => (
          <button
            key={one}
            type="button"
            className={one === cut ? 'on' : ''}
            aria-pressed={one === cut}
            onClick={() => change({ cut: one })}
          >
            {say(cuts[one])}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard */}
      <section className="wide-table" aria-label={say(cuts[cut])} tabIndex={0}>
        <table className="analysis-table" style={{ minWidth: 760 }}>
          <Head cut={cut} />
          <tbody>
            <Line
              cut={cut}
              value={value}
              row={{ key: '', figures: value.all }}
              isAll
              name={t('office.hazards.analysis.all')}
            />
            {rows.map((row) => (
              <Line key={row.key} cut={cut} value={value} row={row} name={say(row.name)} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Head({ cut }: { cut: Cut }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <thead>
      <tr>
        <th scope="col">{say(cuts[cut])}</th>
        {(['found', 'closed', 'rate', 'mean', 'again', 'open', 'overdue'] as const).map((name) => (
          <th key={name} scope="col" className="num">
            {t(`office.hazards.analysis.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type LineProps = { cut: Cut; value: Analysis; row: Row; name: string; isAll?: boolean }

function Line({ cut, value, row: { key, figures }, name, isAll = false }: LineProps) {
  const { search } = useAnalysisSearch()
  const { from, to } = value.period
  const all = { village: search.village, ...(isAll ? {} : { [cut]: key }) }
  const within = { ...all, from, to }
  // What has no class or grade has no filter either.
  const opens = isAll || key !== ''
  return (
    <tr className={isAll ? 'all' : ''}>
      <th scope="row">{name}</th>
      <Count of={figures.found} to={opens ? { ...within, state: 'counted' } : null} />
      <Count of={figures.closed} to={opens ? { ...within, state: 'struck-off' } : null} />
      <td className="num nw">
        <Share of={rectifiedOf(figures)} />
      </td>
      <td className="num">{meanDays(figures)}</td>
      <Count of={figures.repeats} to={opens ? { ...within, again: 'yes' } : null}>
        <Share of={repeatedOf(figures)} />
      </Count>
      <Count of={figures.open} to={opens ? { ...all, state: 'open' } : null} />
      <Count of={figures.overdue} to={opens ? { ...all, state: 'overdue', order: 'due' } : null} />
    </tr>
  )
}

type CountProps = { of: number; to: HazardSearch | null; children?: React.ReactNode }

function Count({ of, to, children = of }: CountProps) {
  return (
    <td className="num nw">
      {of === 0 || to === null ? (
        <span className={of === 0 ? 'q' : ''}>{children}</span>
      ) : (
        <Link to="/hazards" search={readHazardSearch(to)}>
          {children}
        </Link>
      )}
    </td>
  )
}
