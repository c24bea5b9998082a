import { useState } from 'react'
import { sayInstant } from '../frame/dates.ts'
import type { Waiting } from '../frame/outbox.ts'
import { takeBack } from '../frame/outbox-shelf.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Note } from '../parts/Note.tsx'
import type { DutyView } from './DutyScreen.tsx'
import { NetState } from './NetState.tsx'
import { useOutbox } from './outbox-context.ts'
import { Page } from './Page.tsx'
import { Why } from './Why.tsx'

/** Signed and kept on this device; the town may not have it yet. */
export function OnItsWay({ view, waiting }: { view: DutyView; waiting: Waiting }) {
  const { t, language } = useWords()
  const say = useSay()
  const { sendAll, isSending } = useOutbox()
  const [isUndoing, setUndoing] = useState(false)
  const undo = async () => {
    setUndoing(true)
    await takeBack(waiting)
  }
  return (
    <Page
      title={say(view.duty.title)}
      under={
        <>
          <Lamp kind="none" word={t('field.outbox.onDevice')} />
          <span className="q">{say(view.duty.occasion)}</span>
        </>
      }
      state={<NetState />}
      back="/"
      act={
        <div className="pair">
          <button type="button" className="btn big" onClick={undo} aria-disabled={isSending || isUndoing}>
            {t('field.outbox.takeBack')}
          </button>
          <button type="button" className="btn p big" onClick={sendAll} aria-disabled={isSending}>
            {t(isSending ? 'field.outbox.trying' : 'field.outbox.tryNow')}
          </button>
        </div>
      }
    >
      <div className="pad-in">
        <Note kind="warn" title={t('field.outbox.kept')}>
          <p>{t(`field.outbox.waits.${waiting.waitsFor}`)}</p>
          <p className="q2">
            {t('field.outbox.since', {
              at: sayInstant(waiting.keptAt, language, view.asOf),
              count: waiting.tries,
            })}
          </p>
        </Note>
      </div>
      <Why view={view} />
    </Page>
  )
}
