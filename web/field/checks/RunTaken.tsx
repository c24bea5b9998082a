import type { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { Ring } from '../../parts/Ring.tsx'
import { FoundHazards } from '../FoundHazards.tsx'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import type { Firm, Item } from './RunScreen.tsx'

type Props = { taken: OutputOf<typeof checklists.submit>; items: readonly Item[]; firm: Firm }

/** The town has it: the record, the duties that it delivers, and each hazard as a file to open. */
export function RunTaken({ taken: { record, number, delivered, hazards }, firm }: Props) {
  const { t } = useWords()
  const say = useSay()
  return (
    <Page
      title={firm === undefined ? t('field.run.title') : t('ticking.visit.of', { firm: firm.name })}
      under={say(number)}
      state={<NetState />}
      back="/"
      act={
        <div className="pair">
          <Go to={`/records/${record}`} className="btn big">
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
        <p>{t('field.filed.delivers', { count: delivered.length })}</p>
      </div>
      {delivered.length === 0 ? null : (
        <ul className="cells">
          {delivered.map(({ duty, clause, occasion, lateDays }) => (
            <li key={duty} className="cell">
              <div className="sp">
                <b className="what">{t('field.filed.clause', { clause })}</b>
                <p className="facts">
                  <Lamp
                    kind="done"
                    state={lateDays > 0 ? 'delivered-late' : 'delivered'}
                    word={lateDays > 0 ? t('field.filed.late', { count: lateDays }) : t('field.filed.onTime')}
                  />
                  <span className="q">{say(occasion)}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <FoundHazards hazards={hazards} />
    </Page>
  )
}

/** It went out by itself while the page was open. */
export function RunLeft({ title }: { title: string }) {
  const { t } = useWords()
  return (
    <Page
      title={title}
      state={<NetState />}
      back="/"
      act={
        <Go to="/records" className="btn p big">
          {t('ticking.run.toRecords')}
        </Go>
      }
    >
      <div className="filed" role="status">
        <Ring size={44} />
        <h2>{t('field.hazards.left')}</h2>
      </div>
    </Page>
  )
}
