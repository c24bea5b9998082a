import './words.ts'
import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import { hazardStatistics as ledger } from '@bihuan/domain/ledgers/kinds/hazard-statistics.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { photoSender } from '../../frame/photo-sending.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../ErrorView.tsx'
import { LedgerForm } from '../LedgerForm.tsx'
import { Note } from '../Note.tsx'
import { SignaturePad } from '../SignaturePad.tsx'
import type { Placed } from '../typed.ts'
import { useEntry } from '../use-entry.ts'
import type { StatisticsView } from './FigureTable.tsx'

/** What a person writes; everything else of the record is counted. */
const form: Placed = {
  title: ledger.title,
  fields: { analysis: ledger.fields.analysis, papers: ledger.fields.papers },
}

type Props = { view: StatisticsView; again: () => void; done: (record: string) => void }

/** What somebody says of the figures, and the name under it. Other figures than were looked at come back to be seen first. */
export function SignStatistics({ view, again, done }: Props) {
  const { t } = useWords()
  const me = useMe()
  const entry = useEntry(form)
  const own = useAct(hazardStatistics.file)
  const other = useAct(hazardStatistics.fileFor)
  const [unsent, setUnsent] = useState<Problem>()
  const isOwn = view.party.id === me.party?.id
  const problem = unsent ?? (isOwn ? own.problem : other.problem)
  const send = async () => {
    if (!entry.isReady) return entry.tryNow()
    const sent = await photoSender.sendAllIn(entry.values)
    setUnsent(sent.ok ? undefined : sent.problem)
    if (!sent.ok) return entry.refuse(sent.problem)
    const telling = {
      ...{ period: view.period.name, seen: view.figures, signature: entry.signature },
      analysis: String(sent.value.analysis),
      ...(Array.isArray(sent.value.papers) ? { papers: sent.value.papers as string[] } : {}),
    }
    const answer = isOwn ? await own.act(telling) : await other.act({ party: view.party.id, ...telling })
    if (answer.ok) return done(answer.value.record)
    entry.refuse(answer.problem)
    if (answer.problem.code === 'hazard.statistics-changed') again()
  }
  return (
    <form className="entry-form sign-statistics" noValidate onSubmit={(event) => event.preventDefault()}>
      {isOwn ? null : <Note>{t('statistics.forOther', { who: me.name, party: view.party.name })}</Note>}
      <LedgerForm {...entry.form} />
      <p className="q s">{t('statistics.signNote')}</p>
      <SignaturePad {...entry.pad} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button
          type="button"
          className="btn p big"
          disabled={own.isBusy || other.isBusy}
          onClick={() => void send()}
        >
          {t('statistics.sign')}
        </button>
        {entry.wasTried && entry.missing > 0 ? (
          <span className="wrong">{t('field.submit.missing', { count: entry.missing })}</span>
        ) : null}
      </p>
    </form>
  )
}
