import { type ReactNode, useState } from 'react'
import { sayInstant } from '../frame/dates.ts'
import type { Waiting } from '../frame/outbox.ts'
import { takeBack } from '../frame/outbox-shelf.ts'
import { useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Note } from '../parts/Note.tsx'
import type { Place } from './Go.tsx'
import { NetState } from './NetState.tsx'
import { useOutbox } from './outbox-context.ts'
import { Page } from './Page.tsx'

type Props = {
  title: string
  /** Beside the lamp that says where it is. */
  under?: ReactNode
  waiting: Waiting
  back: Place
  children?: ReactNode
}

/** Signed and kept on this device; the town may not have it yet. */
export function OnItsWay({ title, under, waiting, back, children }: Props) {
  const { t, language } = useWords()
  const { today } = useMe()
  const { sendAll, isSending } = useOutbox()
  const [isUndoing, setUndoing] = useState(false)
  const undo = async () => {
    setUndoing(true)
    await takeBack(waiting)
  }
  return (
    <Page
      title={title}
      under={
        <>
          <Lamp kind="none" word={t('field.outbox.onDevice')} />
          {under}
        </>
      }
      state={<NetState />}
      back={back}
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
              at: sayInstant(waiting.keptAt, language, today),
              count: waiting.tries,
            })}
          </p>
        </Note>
      </div>
      {children}
    </Page>
  )
}
