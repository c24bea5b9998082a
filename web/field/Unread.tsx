import { messages } from '@bihuan/contract/messages.ts'
import { useAsk } from '../frame/ask.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Go } from './Go.tsx'

/** A line at the top while something waits to be read; the slip's word first, since it is why somebody opens it. */
export function Unread() {
  const { t } = useWords()
  const say = useSay()
  const { value } = useAsk(messages.inbox, {})
  if (value === undefined || value.unread === 0) return null
  const first = value.messages.find(({ receivedAt }) => receivedAt === null)
  return (
    <p className="unread">
      <Go to="/messages">
        {first?.slipName ? <span className="tag">{say(first.slipName)}</span> : null}
        <b>{t('field.messages.unread', { count: value.unread })}</b>
        <span className="el">{first?.title}</span>
      </Go>
    </p>
  )
}
