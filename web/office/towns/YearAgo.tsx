import { percentOf, ratesOf } from '@bihuan/domain/rollup/figures.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { Comparison } from './compared.ts'

/** What the same day last year said of each town, or since when there is anything to compare. */
export function YearAgo({ comparison: { towns, before, since, asOf } }: { comparison: Comparison }) {
  const { t, language } = useWords()
  const say = useSay()
  const day = sayDay(before.asOf, language, asOf)
  if (since === null) return <p className="q s">{t('office.towns.noDuties')}</p>
  if (!before.reaches)
    return <p className="q s">{t('office.towns.noYearAgo', { day, since: sayDay(since, language, asOf) })}</p>
  return (
    <dl className="year-ago s">
      <dt className="q">{t('office.towns.yearAgo', { day })}</dt>
      {towns.map(({ town, name, figures, before: then }) => {
        if (then === null) return null
        const [now, was] = [ratesOf(figures), ratesOf(then)]
        return (
          <dd key={town}>
            {say(name)}
            {language === 'zh' ? '：' : ': '}
            {t('office.towns.col.inTime')} {was.inTime.numerator}/{was.inTime.denominator}{' '}
            {percentOf(was.inTime)} → {percentOf(now.inTime)}
            <span className="q"> · </span>
            {t('office.towns.col.overdue')} {was.overdue.numerator}/{was.overdue.denominator}{' '}
            {percentOf(was.overdue)} → {percentOf(now.overdue)}
          </dd>
        )
      })}
    </dl>
  )
}
