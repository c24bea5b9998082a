import { archive } from '@bihuan/contract/archive.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Hash } from '../parts/Hash.tsx'
import { actWords } from './act-words.ts'

type Entries = OutputOf<typeof archive.file>['entries']
type Props = { file: string; entries: Entries; asOf: string }

/** Every act on the file, each hash standing on the one before it. */
export function Journal({ file, entries, asOf }: Props) {
  const { t, language } = useWords()
  const me = useMe()
  return (
    <section>
      <h3>{t('office.journal.title')}</h3>
      {entries.length === 0 ? <p className="s q2">{t('office.journal.none')}</p> : null}
      <ol className="journal">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <span className="q xs">{entry.seq}</span>
            <time className="q nw">{sayInstant(entry.at, language, asOf)}</time>
            <span>{actWords(entry.act)[language]}</span>
            <Hash value={entry.hash} />
          </li>
        ))}
      </ol>
      {me.may.includes('journal.read') && entries.length > 0 ? <ChainCheck file={file} /> : null}
    </section>
  )
}

/** The server recomputes the chain now and says whether every hash still stands. */
function ChainCheck({ file }: { file: string }) {
  const { t } = useWords()
  const [isAsked, setAsked] = useState(false)
  const { value, problem, again } = useAsk(archive.file, { file }, { enabled: isAsked })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value !== undefined && isAsked)
    return (
      <Note kind={value.whole ? 'good' : 'error'}>
        {t(value.whole ? 'office.journal.whole' : 'office.journal.broken', { count: value.entries.length })}
      </Note>
    )
  return (
    <button type="button" className="btn s" onClick={() => setAsked(true)}>
      {t('office.journal.check')}
    </button>
  )
}
