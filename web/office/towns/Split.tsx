import { worseFirst } from '@bihuan/domain/rollup/figures.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { narrows } from './asked.ts'
import type { TownView } from './compared.ts'
import { Rate } from './Rate.tsx'

const partsOf = { clause: 'clauses', village: 'villages', sector: 'sectors', month: 'months' } as const

/** What the number is made of in one cut: worst first, but months as they follow one another. */
export function Split({ by, value }: { by: keyof typeof partsOf; value: TownView }) {
  const { t } = useWords()
  const say = useSay()
  const { stand: _, ...search } = useSearch({ strict: false })
  const groups = value[partsOf[by]]
  const inOrder = by === 'month' ? groups : [...groups].sort((a, b) => worseFirst(a.figures, b.figures))
  if (groups.length === 0) return null
  return (
    <section>
      <h2>{t(`office.towns.split.${by}`)}</h2>
      <table className="plain split">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t(`office.towns.split.${by}`)}</span>
            </th>
            <th scope="col">{t('office.towns.col.bar')}</th>
            <th scope="col" className="num">
              {t('office.towns.col.delivered')}
            </th>
            <th scope="col" className="num">
              {t('office.towns.col.overdue')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ key, title, figures }) => {
            const way = { town: value.town, search: { ...search, [narrows[by]]: key } }
            return (
              <tr key={key}>
                <th scope="row" className="el">
                  <Link
                    to="/towns/$town"
                    params={{ town: value.town }}
                    search={way.search}
                    title={say(title)}
                  >
                    {by === 'clause' ? <span className="q">{key}</span> : null} {say(title)}
                  </Link>
                </th>
                <td className="bar-cell">
                  <Bar counts={figures} />
                </td>
                <td className="num">
                  <Rate figures={figures} name="delivered" way={way} />
                </td>
                <td className="num">
                  <Rate figures={figures} name="overdue" way={way} stand="late" isLoud />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
