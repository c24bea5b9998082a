import { percentOf, type RateName, rateNames, ratesOf } from '@bihuan/domain/rollup/figures.ts'
import { stands } from '@bihuan/domain/rollup/stand.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import type { TownView } from './compared.ts'

const shown = ['inTime', 'delivered', 'overdue'] as const satisfies readonly RateName[]

/** The rates with what they are made of, beside the same day last year where there is one. */
export function Figures({ value: { figures, before, asOf } }: { value: TownView }) {
  const { t, language } = useWords()
  const say = useSay()
  const [now, was] = [ratesOf(figures), before.figures === null ? undefined : ratesOf(before.figures)]
  return (
    <section className="figures">
      <Bar counts={figures} height={10} />
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('office.towns.rate')}</th>
            <th scope="col" className="num">
              {t('office.towns.count')}
            </th>
            <th scope="col" className="num">
              {t('office.towns.owed')}
            </th>
            <th scope="col" className="num">
              {t('office.towns.share')}
            </th>
            {was === undefined ? null : (
              <th scope="col" className="num">
                {t('office.towns.yearAgo', { day: sayDay(before.asOf, language, asOf) })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => (
            <tr key={name}>
              <th scope="row">{say(rateNames[name])}</th>
              <td className="num">{now[name].numerator}</td>
              <td className="num">{now[name].denominator}</td>
              <td className="num">
                <b>{percentOf(now[name])}</b>
              </td>
              {was === undefined ? null : (
                <td className="num q2">
                  {was[name].numerator}/{was[name].denominator} {percentOf(was[name])}
                </td>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">{say(stands['delivered-late'])}</th>
            <td className="num">{figures.deliveredLate}</td>
            <td className="num" colSpan={2} />
            {before.figures === null ? null : <td className="num q2">{before.figures.deliveredLate}</td>}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
