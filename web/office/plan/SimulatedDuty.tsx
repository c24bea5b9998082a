import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { Line } from '../../parts/year/year.ts'

/** One duty of the strip: why it applies, what the law asks beside the plan, what is handed in. */
export function SimulatedDuty({ line }: { line: Line }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <section className="blk">
      <div className="row">
        <Link to="/plan/{-$clause}" params={{ clause: line.clause }} className="tag pri">
          {t('office.plan.clause')} {line.clause}
        </Link>
        <span className="q s">{say(line.often)}</span>
      </div>
      <h2 className="clause-title">{say(line.title)}</h2>
      <dl className="cmp">
        <dt>{t('office.simulate.takes')}</dt>
        <dd>{t('office.plan.minutes', { count: line.minutes })}</dd>
        <dt>{t('office.simulate.applies')}</dt>
        <dd>
          {line.because.length === 0
            ? t('office.simulate.all')
            : line.because.map(say).join(t('office.simulate.comma'))}
        </dd>
        <dt>{t('office.plan.legal')}</dt>
        <dd>{say(line.legalBaseline)}</dd>
        <dt>{t('office.plan.demand')}</dt>
        <dd>
          <b>{say(line.planDemand)}</b>
        </dd>
        {line.law === null ? null : (
          <>
            <dt>{t('office.simulate.law')}</dt>
            <dd>
              {t(line.law.binds ? 'office.simulate.lawBinds' : 'office.simulate.lawBelow', {
                count: Number(line.law.perYear),
                article: `${line.law.instrument} ${line.law.article}`,
              })}
            </dd>
          </>
        )}
        <dt>{t('office.simulate.evidence')}</dt>
        <dd>{say(line.ledgerName)}</dd>
        {line.also.length === 0 ? null : (
          <>
            <dt>{t('office.simulate.also')}</dt>
            <dd>{line.also.join(t('office.simulate.comma'))}</dd>
          </>
        )}
      </dl>
      <ul className="strip-why">
        {line.times.map(({ due, why }) => (
          <li key={due} className="s">
            <b className="nw">{sayDay(due, language)}</b> <span className="q2">{say(why)}</span>
          </li>
        ))}
        {line.excused.map(({ occasion, why }) => (
          <li key={occasion} className="s q">
            {t('office.simulate.excused')}
            {say(why)}
          </li>
        ))}
      </ul>
    </section>
  )
}
