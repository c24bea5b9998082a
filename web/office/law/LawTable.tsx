import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { FigureLine } from './FigureValue.tsx'
import { type Edition, isConfirmable, type Parameter, slugOf, standingOf } from './figure.ts'

/** One row a figure; where a plan asks for its own, baseline and demand stand side by side. */
export function LawTable({ parameters }: { parameters: Parameter[] }) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="wide-table law-table" aria-label={t('office.menu.law')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('office.law.col.name')}</th>
            <th scope="col">{t('office.law.col.value')}</th>
            <th scope="col">{t('office.law.col.source')}</th>
            <th scope="col" className="sm-hide">
              {t('office.law.col.span')}
            </th>
            <th scope="col" className="sm-hide">
              {t('office.law.col.sure')}
            </th>
            <th scope="col" className="sm-hide">
              {t('office.law.col.confirmed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <Row key={parameter.key} parameter={parameter} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ parameter }: { parameter: Parameter }) {
  const { t } = useWords()
  const say = useSay()
  const standing = standingOf(parameter)
  const [first] = standing
  return (
    <tr>
      <td className="law-name">
        <Link
          to="/law/$parameter"
          params={{ parameter: slugOf(parameter.key) }}
          search={({ asOf }) => ({ ...(asOf && { asOf }) })}
        >
          {say(parameter.name)}
        </Link>
        {parameter.needsTown ? <span className="tag">{t('office.law.open')}</span> : null}
        {parameter.confirmed === 'none' ? null : (
          <span className="law-told q xs">
            {t(parameter.confirmed === 'open' ? 'office.law.notConfirmed' : 'office.law.confirmed')}
          </span>
        )}
      </td>
      {first === undefined ? (
        <td colSpan={5} className="q">
          {t('office.law.noEdition')}
        </td>
      ) : (
        <>
          <td>
            {standing.length === 1 ? (
              <FigureLine parameter={parameter} edition={first} />
            ) : (
              <SideBySide parameter={parameter} standing={standing} />
            )}
          </td>
          <td className="q2">
            {standing.map((edition) => (
              <p key={edition.side}>
                <Source edition={edition} />
              </p>
            ))}
          </td>
          <td className="q2 sm-hide">
            <Span edition={first} />
          </td>
          <td className="q2 sm-hide">{say(first.confidenceName)}</td>
          <td className="q2 sm-hide">
            {standing.map((edition) => (
              <p key={edition.side}>
                <Confirmed edition={edition} />
              </p>
            ))}
          </td>
        </>
      )}
    </tr>
  )
}

/** Who of the town checked the figure, and when. */
function Confirmed({ edition }: { edition: Edition }) {
  const { t } = useWords()
  const { confirmation, side } = edition
  if (side === 'local') return <>{t('office.law.ofTown')}</>
  if (!isConfirmable(edition)) return <>–</>
  if (confirmation === null) return <span className="q">{t('office.law.notConfirmed')}</span>
  return (
    <>
      {confirmation.by} <span className="nw">{confirmation.on}</span>
    </>
  )
}

/** The stricter of the two schedules, and says so. */
function SideBySide({ parameter, standing }: { parameter: Parameter; standing: Edition[] }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <dl className="law-two">
      {standing.map((edition) => (
        <div key={edition.side}>
          <dt>
            {say(edition.sideName)}
            {edition.binds ? `${t('field.comma')}${t('office.law.binds')}` : null}
          </dt>
          <dd>
            <FigureLine parameter={parameter} edition={edition} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Instrument, number, article. */
export function Source({ edition: { instrument, number, article } }: { edition: Edition }) {
  const say = useSay()
  return <>{[say(instrument), number, article].filter(Boolean).join(' ')}</>
}

export function Span({ edition: { from, to } }: { edition: Edition }) {
  const { t } = useWords()
  return <>{to === null ? t('office.law.since', { from }) : t('office.law.until', { from, to })}</>
}
