import { discardDraft } from '../frame/outbox-shelf.ts'
import { useWords } from '../frame/words.ts'
import { Note } from '../parts/Note.tsx'
import { useOutbox } from './outbox-context.ts'
import { useDrafts } from './use-drafts.ts'

/** A draft of a duty that nobody has to deliver any more: kept until its author throws it away. */
export function LeftDraft({ duty }: { duty: string }) {
  const { t } = useWords()
  const { owner } = useOutbox()
  const draft = useDrafts().find((one) => one.duty === duty)
  if (draft === undefined) return null
  return (
    <div className="pad-in">
      <Note kind="warn" title={t('field.duty.leftDraft')}>
        <p>{draft.setback?.detail ?? t('field.duty.leftDraftWhat')}</p>
        <button type="button" className="btn" onClick={() => discardDraft(owner, duty)}>
          {t('field.duty.discard')}
        </button>
      </Note>
    </div>
  )
}
