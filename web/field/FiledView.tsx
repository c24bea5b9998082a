import type { Filed } from '../frame/outbox.ts'
import { useSay, useWords } from '../frame/words.ts'
import { DutyLamp, Lamp } from '../parts/Lamp.tsx'
import { Ring } from '../parts/Ring.tsx'
import { DutyUnder, type DutyView } from './DutyScreen.tsx'
import { Go } from './Go.tsx'
import { NetState } from './NetState.tsx'
import { Page } from './Page.tsx'

/** The town has it: the changed row, and every clause that this one record delivers. */
export function FiledView({ view, filed }: { view: DutyView; filed: Filed }) {
  const { t } = useWords()
  const say = useSay()
  const { duty } = view
  return (
    <Page
      title={say(duty.title)}
      under={<DutyUnder view={view} />}
      state={<NetState />}
      back="/"
      act={
        <div className="pair">
          <Go to={`/records/${filed.record}`} className="btn big">
            {t('field.filed.open')}
          </Go>
          <Go to="/" className="btn p big">
            {t('field.filed.home')}
          </Go>
        </div>
      }
    >
      <div className="filed" role="status">
        <Ring size={44} />
        <h2>{t('field.filed.title')}</h2>
        <p>{t('field.filed.delivers', { count: filed.delivered.length })}</p>
      </div>
      <ul className="cells">
        {filed.delivered.map(({ duty: id, clause, occasion, lateDays }) => (
          <li key={id} className="cell">
            <div className="sp">
              <b className="what">
                {t('field.filed.clause', { clause })} {id === duty.id ? say(duty.title) : null}
              </b>
              <p className="facts">
                {id === duty.id && duty.lamp.kind === 'done' ? (
                  <DutyLamp lamp={duty.lamp} />
                ) : (
                  <Lamp
                    kind="done"
                    state={lateDays > 0 ? 'delivered-late' : 'delivered'}
                    word={lateDays > 0 ? t('field.filed.late', { count: lateDays }) : t('field.filed.onTime')}
                  />
                )}
                <span className="q">{say(occasion)}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
