import { sayInstant } from '../frame/dates.ts'
import { addressOf, type Draft } from '../frame/drafts.ts'
import type { Waiting } from '../frame/outbox.ts'
import { useMe } from '../frame/session.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { exportToFile } from './export-file.ts'
import { Fold } from './Fold.tsx'
import { Go } from './Go.tsx'
import { NetState } from './NetState.tsx'
import { useOutbox } from './outbox-context.ts'
import { Page } from './Page.tsx'
import { PhotosOnTheWay } from './PhotosOnTheWay.tsx'
import { useDrafts } from './use-drafts.ts'

/** What is only on this device: what it waits for, and who must act. */
export function OutboxScreen() {
  const { t } = useWords()
  const me = useMe()
  const { waiting, isSending, sendAll } = useOutbox()
  const drafts = useDrafts().filter((draft) => !waiting.some(({ form }) => form === draft.duty))
  const refused = drafts.filter(({ setback }) => setback !== undefined)
  const begun = drafts.filter(({ setback }) => setback === undefined)
  const isEmpty = waiting.length + drafts.length === 0
  return (
    <Page
      title={t('field.outbox.title')}
      state={<NetState />}
      back="/me"
      act={
        isEmpty ? undefined : (
          <div className="pair">
            <button type="button" className="btn big" onClick={() => void exportToFile(me, waiting, drafts)}>
              {t('field.outbox.export')}
            </button>
            {waiting.length === 0 ? null : (
              <button type="button" className="btn p big" onClick={sendAll} aria-disabled={isSending}>
                {t(isSending ? 'field.outbox.trying' : 'field.outbox.tryNow')}
              </button>
            )}
          </div>
        )
      }
    >
      <div className="headline">
        <h2>
          {t(isEmpty ? 'field.net.allSent' : 'field.outbox.count', { count: waiting.length + drafts.length })}
        </h2>
        <p>{t(isEmpty ? 'field.outbox.nothing' : 'field.outbox.lead')}</p>
      </div>
      <Part
        title={t('field.outbox.partWaiting')}
        rows={waiting.map((one) => <WaitingCell key={one.command} waiting={one} />)}
      />
      <Part
        title={t('field.outbox.partYours')}
        rows={refused.map((draft) => <DraftCell key={draft.duty} draft={draft} />)}
      />
      <Part
        title={t('field.outbox.partBegun')}
        rows={begun.map((draft) => <DraftCell key={draft.duty} draft={draft} />)}
      />
      <SentFold />
    </Page>
  )
}

function Part({ title, rows }: { title: string; rows: React.ReactNode[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className="part">{title}</h3>
      <ul className="cells">{rows}</ul>
    </section>
  )
}

function WaitingCell({ waiting }: { waiting: Waiting }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  return (
    <li className="cell">
      <div className="sp">
        <b className="what">{say(waiting.title)}</b>
        <p className="facts">
          <Lamp
            kind={waiting.waitsFor === 'sign-in' ? 'soon' : 'none'}
            word={t(`field.outbox.short.${waiting.waitsFor}`)}
          />
        </p>
        <p className="q2 s">
          {t('field.outbox.since', { at: sayInstant(waiting.keptAt, language, today), count: waiting.tries })}
        </p>
        <PhotosOnTheWay form={waiting.typed} />
      </div>
      <Go to={addressOf(waiting.form)} className="btn" name={`${t('field.todo.look')} ${say(waiting.title)}`}>
        {t('field.todo.look')}
      </Go>
    </li>
  )
}

function DraftCell({ draft }: { draft: Draft }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const word = draft.setback === undefined ? 'goOn' : 'mend'
  return (
    <li className="cell">
      <div className="sp">
        <b className="what">{say(draft.title)}</b>
        <p className="facts">
          {draft.setback === undefined ? (
            <Lamp kind="none" word={t('field.outbox.unfinished')} />
          ) : (
            <Lamp kind="late" word={t('field.outbox.refused')} />
          )}
        </p>
        <p className="q2 s">
          {draft.setback?.detail ??
            t('field.outbox.savedAt', { at: sayInstant(draft.savedAt, language, today) })}
        </p>
        <PhotosOnTheWay form={draft.typed} />
      </div>
      <Go to={addressOf(draft.duty)} className="btn" name={`${t(`field.todo.${word}`)} ${say(draft.title)}`}>
        {t(`field.todo.${word}`)}
      </Go>
    </li>
  )
}

function SentFold() {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const { sent } = useOutbox()
  const [last] = sent
  if (last === undefined) return null
  return (
    <Fold
      title={t('field.outbox.sent', { count: sent.length, at: sayInstant(last.sentAt, language, today) })}
    >
      <ul>
        {sent.map((one) => (
          <li key={one.command} className="cell">
            <span className="sp">{say(one.title)}</span>
            <Lamp kind="done" word={sayInstant(one.sentAt, language, today)} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
