import { useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Go } from './Go.tsx'
import { useOutbox } from './outbox-context.ts'

/** Whether everything has reached the town; it leads to what has not. */
export function NetState() {
  const { t } = useWords()
  const { waiting, isOnline, isSending } = useOutbox()
  if (waiting.length === 0)
    return (
      <span className="net" role="status">
        {isOnline ? (
          <Lamp kind="done" state="delivered-late" word={t('field.net.allSent')} />
        ) : (
          <Lamp kind="soon" word={t('field.net.offline')} />
        )}
      </span>
    )
  const word = t(isSending ? 'field.net.sending' : 'field.net.waiting', { count: waiting.length })
  return (
    <Go to="/outbox" className="net">
      <Lamp kind={isSending ? 'none' : 'soon'} word={word} />
    </Go>
  )
}
