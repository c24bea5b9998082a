import { messages } from '@bihuan/contract/messages.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { ReactNode } from 'react'
import { useAct } from '../frame/ask.ts'
import { sayInstant } from '../frame/dates.ts'
import { useSay, useWords } from '../frame/words.ts'
import { ProblemWords } from './ErrorView.tsx'
import { Note } from './Note.tsx'

export type Message = OutputOf<typeof messages.inbox>['messages'][number]

/** `hazard`: the way to the file that the message is about, which each face knows for itself. */
type Props = { row: Message; hazard: (id: string, words: string) => ReactNode }

/** One message as its receiver reads it, with the act of acknowledging it. */
export function MessageRow({ row, hazard }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const { act, isBusy, problem } = useAct(messages.receive)
  return (
    <li className={row.receivedAt === null ? 'new' : ''}>
      <details open={row.receivedAt === null}>
        <summary>
          {row.slipName === null ? null : <span className="tag">{say(row.slipName)}</span>} <b>{row.title}</b>
          <span className="q s">
            {row.sentBy} {sayInstant(row.sentAt, language)}
          </span>
        </summary>
        <p className="letter-body">{row.body}</p>
        {row.hazard === null ? null : <p>{hazard(row.hazard, t('parts.message.openHazard'))}</p>}
        {row.receivedAt === null ? (
          <p className="acts">
            <button
              type="button"
              className="btn p"
              disabled={isBusy}
              onClick={() => void act({ message: row.id })}
            >
              {t('parts.message.receive')}
            </button>
          </p>
        ) : (
          <p className="q s">
            {t('parts.message.received', { who: row.receivedBy, at: sayInstant(row.receivedAt, language) })}
          </p>
        )}
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
      </details>
    </li>
  )
}
