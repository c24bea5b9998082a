import type { Setback } from '../frame/drafts.ts'
import { useWords } from '../frame/words.ts'
import { Note } from '../parts/Note.tsx'
import type { Keeping } from './use-kept-form.ts'

/** Why the town did not take it; nothing of what was filled in is gone. */
export function RefusedNote({ setback }: { setback: Setback | undefined }) {
  const { t } = useWords()
  if (setback === undefined) return null
  return (
    <Note kind="error" title={t('field.duty.refused')}>
      <p>{setback.detail}</p>
      <p className="q2">{t('field.duty.refusedKept')}</p>
    </Note>
  )
}

export function KeepingState({ keeping }: { keeping: Keeping }) {
  const { t } = useWords()
  return (
    <span className="net" role="status">
      {keeping === 'empty' ? null : keeping === 'failed' ? (
        <span className="late-word">{t('field.keep.failed')}</span>
      ) : (
        t('field.keep.saved')
      )}
    </span>
  )
}
