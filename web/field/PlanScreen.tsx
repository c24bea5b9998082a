import '../parts/ledger-form.css'
import { plans } from '@bihuan/contract/plans.ts'
import { yearOf } from '@bihuan/domain/base/day.ts'
import { useState } from 'react'
import { useAsk } from '../frame/ask.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { NoticeReceipt } from '../parts/NoticeReceipt.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { YearList } from '../parts/year/YearList.tsx'
import { Go } from './Go.tsx'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

/** The plan as it concerns my own body: its receipt, and what a year asks, day by day. */
export function PlanScreen() {
  const { t } = useWords()
  const me = useMe()
  const now = yearOf(me.today)
  const [year, setYear] = useState(now)
  const { value, problem, again } = useAsk(
    plans.myYear,
    { year: String(year) },
    { keep: true, enabled: me.party !== null },
  )
  return (
    <Page title={t('field.plan.title')} under={me.party?.name} back="/me">
      <div className="pad-in">
        <NoticeReceipt />
        {mayDo(me, 'subplan.edit') ? (
          <p>
            <Go to="/tasks" className="btn big">
              {t('parts.tasks.title')}
            </Go>{' '}
            <a className="btn big" href="/plan/sub-plans">
              {t('field.plan.subPlans')}
            </a>
          </p>
        ) : null}
        <fieldset className="chips choice">
          <legend className="unseen">{t('field.plan.year')}</legend>
          {[now, now + 1].map((one) => (
            <label key={one} className="chip">
              <input type="radio" name="year" checked={one === year} onChange={() => setYear(one)} />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
        {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        {value === undefined && problem === undefined && me.party !== null ? <Skeleton rows={8} /> : null}
        {value === undefined ? null : (
          <>
            <h2>{t('field.plan.asks', { count: value.total.duties, year: value.year })}</h2>
            <p className="q2 s">
              {t('field.plan.takes', { count: Math.round(value.total.minutes / 6) / 10 })}
            </p>
            <YearList year={value} />
          </>
        )}
      </div>
    </Page>
  )
}
