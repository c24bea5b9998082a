import './simulate.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { monthWords } from '@bihuan/domain/duties/date-words.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { hoursOf } from './hours.ts'

type Burden = OutputOf<typeof plans.burden>

/** What the plan weighs on the town before it is issued: month by month, by who does the work, and on whom most. */
export function BurdenMeter({ draft }: { draft?: string }) {
  const { t } = useWords()
  const { value, problem, again } = useAsk(plans.burden, draft === undefined ? {} : { draft })
  return (
    <section className="burden" aria-labelledby="burden">
      <h2 id="burden">{t('office.burden.title')}</h2>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={4} columns={[20, 70]} /> : null}
      {value === undefined ? null : <Loads burden={value} />}
    </section>
  )
}

const useTime = () => {
  const { t } = useWords()
  return (minutes: number) => t(`office.simulate.${hoursOf(minutes).unit}`, { count: hoursOf(minutes).count })
}

function Loads({ burden }: { burden: Burden }) {
  const { t, language } = useWords()
  const time = useTime()
  const { before, total } = burden
  const month = `${burden.months[burden.busiest]}-01`
  return (
    <>
      <p className="q2">
        {t('office.burden.line', {
          duties: total.duties,
          time: time(total.minutes),
          month: monthWords(month)[language],
        })}
        {before === null ? null : (
          <b>
            {' '}
            {t(total.minutes >= before.total.minutes ? 'office.burden.more' : 'office.burden.less', {
              version: before.version,
              duties: Math.abs(total.duties - before.total.duties),
              time: time(Math.abs(total.minutes - before.total.minutes)),
            })}
          </b>
        )}
      </p>
      <RoleTable burden={burden} />
      <Heaviest heaviest={burden.heaviest} />
    </>
  )
}

function RoleTable({ burden: { months, roles, busiest } }: { burden: Burden }) {
  const { t, language } = useWords()
  const say = useSay()
  const most = Math.max(1, ...roles.flatMap((role) => role.months.map(({ minutes }) => minutes)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.burden.byRole')} tabIndex={0}>
      <table className="strip plain">
        <thead>
          <tr>
            <th>{t('office.burden.who')}</th>
            {months.map((month, at) => (
              <th key={month} className={`month ${at === busiest ? 'busiest' : ''}`}>
                {sayShort(month, language)}
              </th>
            ))}
            <th className="num">{t('office.burden.standing')}</th>
            <th className="num">{t('office.burden.year')}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.role}>
              <th scope="row">
                {say(role.name)} <span className="q s">{role.debtors}</span>
              </th>
              {role.months.map(({ duties, minutes }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year
                <td key={at} className="month" title={t('office.burden.cell', { duties, minutes })}>
                  <span className="load" style={{ height: Math.round((30 * minutes) / most) }} />
                  {Math.round(minutes / 60)}
                </td>
              ))}
              <td className="num">{Math.round(role.standing.minutes / 60)}</td>
              <td className="num">
                <b>{Math.round(role.total.minutes / 60)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const sayShort = (month: string, language: 'zh' | 'en') => {
  const { zh, en } = monthWords(`${month}-01`, `${month}-01`)
  return language === 'zh' ? zh : en.slice(0, 3)
}

function Heaviest({ heaviest }: Pick<Burden, 'heaviest'>) {
  const { t } = useWords()
  const time = useTime()
  return (
    <details className="issue-changes">
      <summary>{t('office.burden.heaviest', { count: heaviest.length })}</summary>
      <ol className="heaviest">
        {heaviest.map(({ party, duties, minutes }) => (
          <li key={party.id}>
            <Link to="/plan/simulate" search={{ party: party.id }} className="el">
              {party.name}
            </Link>
            <span className="q2">{t('office.simulate.duties', { count: duties })}</span>
            <span>{time(minutes)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
