import './towns.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { rollup } from '@bihuan/contract/rollup.ts'
import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { AsOf } from '../shell/AsOf.tsx'
import { Page } from '../shell/Page.tsx'
import { Counted } from './Counted.tsx'

type Town = OutputOf<typeof rollup.towns>['towns'][number]

/** Towns side by side, clause by clause, then their villages. Counts and places only: no name of a firm comes up here. */
export function TownsPage() {
  const { t } = useWords()
  const { asOf } = useSearch({ strict: false })
  const { value, problem, again } = useAsk(rollup.towns, asOf === undefined ? {} : { asOf }, { keep: true })
  const all = sumOf((value?.towns ?? []).map(({ counts }) => counts))
  const title =
    value === undefined
      ? t('office.menu.towns')
      : t('office.towns.sentence', { count: value.towns.length, late: all.late })
  return (
    <Page title={title} acts={<AsOf />}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={8} columns={[20, 35, 35]} /> : null}
      {value === undefined ? null : value.towns.length === 0 ? (
        <Empty title={t('office.towns.none')}>{t('office.towns.noneText')}</Empty>
      ) : (
        <>
          <ByClause towns={value.towns} />
          <Villages towns={value.towns} />
        </>
      )}
    </Page>
  )
}

function ByClause({ towns }: { towns: Town[] }) {
  const { t } = useWords()
  const say = useSay()
  const clauses = towns[0]?.clauses ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.menu.towns')} tabIndex={0}>
      <table className="towns-table">
        <thead>
          <tr>
            <th>{t('office.col.clause')}</th>
            {towns.map((town) => (
              <th key={town.town}>{say(town.name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="all">
            <th scope="row">{t('office.towns.all')}</th>
            {towns.map((town) => (
              <td key={town.town}>
                <Counted counts={town.counts} />
              </td>
            ))}
          </tr>
          {clauses.map((clause, at) => (
            <tr key={`${clause.plan} ${clause.clause}`}>
              <th scope="row">
                <span className="q">{clause.clause}</span> {say(clause.title)}
              </th>
              {towns.map((town) => {
                const own = town.clauses[at]
                return <td key={town.town}>{own === undefined ? null : <Counted counts={own.counts} />}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Villages({ towns }: { towns: Town[] }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <section className="villages">
      <h2>{t('office.towns.villages')}</h2>
      <div className="village-columns">
        {towns.map((town) => (
          <section key={town.town}>
            <h3>{say(town.name)}</h3>
            <ul className="lines">
              {town.villages.map((village) => (
                <li key={village.area}>
                  <span className="el">{say(village.name)}</span>
                  <Counted counts={village.counts} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
