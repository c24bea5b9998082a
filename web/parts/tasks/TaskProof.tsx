import './finish-task.css'
import type { ReactNode } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { fullOf, thumbOf } from '../use-photo.ts'
import type { Task } from './FinishTask.tsx'

type Props = {
  task: Pick<Task, 'photos' | 'record'>
  /** How this face leads to a record. */
  recordLink: (record: string, words: ReactNode) => ReactNode
}

/** What shows that a task was done: its photos, and the record. */
export function TaskProof({ task: { photos, record }, recordLink }: Props) {
  const { t } = useWords()
  const say = useSay()
  if (photos.length === 0 && record === null) return null
  return (
    <div className="task-proof s">
      {photos.map((digest, at) => (
        <a
          key={digest}
          href={fullOf(digest)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('parts.photos.open', { what: t('parts.tasks.photos'), at: at + 1 })}
        >
          <img
            src={thumbOf(digest)}
            alt={t('parts.photos.alt', { what: t('parts.tasks.photos'), at: at + 1 })}
          />
        </a>
      ))}
      {record === null ? null : recordLink(record.id, `${say(record.title)} ${say(record.number)}`)}
    </div>
  )
}
