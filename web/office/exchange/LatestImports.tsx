import type { exchange } from '@bihuan/contract/exchange.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link } from '@tanstack/react-router'
import { sayInstant } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'

type Imports = OutputOf<typeof exchange.list>['imports']

/** What was brought in before, to look at again, go on with, or take back. */
export function LatestImports({ target, imports }: { target: string; imports: Imports }) {
  const { t, language } = useWords()
  if (imports.length === 0) return null
  return (
    <section className="import-latest" aria-label={t('office.imports.latest')}>
      <h2>{t('office.imports.latest')}</h2>
      <table className="dense">
        <thead>
          <tr>
            <th>{t('office.imports.file')}</th>
            <th className="sm-hide">{t('office.imports.when')}</th>
            <th className="num sm-hide">{t('office.imports.rowCount')}</th>
            <th>{t('office.imports.state')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, name, state, counts, loadedAt, loadedBy }) => (
            <tr key={id}>
              <td className="el name">
                <Link to="/import/$target/{-$import}" params={{ target, import: id }} title={name}>
                  {name}
                </Link>
              </td>
              <td className="q2 nw sm-hide">
                {sayInstant(loadedAt, language)} {loadedBy}
              </td>
              <td className="num sm-hide">
                {counts.new + counts.change + counts.same + counts.wrong + counts.perhaps}
              </td>
              <td className="nw">
                <Lamp
                  kind={state === 'loaded' ? 'none' : 'done'}
                  word={t(`office.imports.stateOf.${state}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
