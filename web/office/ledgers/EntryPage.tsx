import './ledgers.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { photoSender } from '../../frame/photo-sending.ts'
import type { Problem } from '../../frame/problem.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import { Note } from '../../parts/Note.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import { useEntry } from '../../parts/use-entry.ts'
import { NoSuchPage } from '../shell/NoSuchPage.tsx'
import { Page } from '../shell/Page.tsx'
import { type Party, PartyPicker } from './PartyPicker.tsx'

/** Enters a record at a desk: for one's own body, or by the office for one that brought its paper. */
export function EntryPage() {
  const { kind = '' } = useParams({ strict: false }) as { kind?: string }
  const ledger = findLedger(kind)
  return ledger === undefined ? <NoSuchPage /> : <Entry key={kind} ledger={ledger} />
}

function Entry({ ledger }: { ledger: Ledger }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const entry = useEntry(ledger)
  const mayEnterFor = mayDo(me, 'record.enter-for')
  const [party, setParty] = useState<Party | null>(me.party)
  const own = useAct(ledgers.enter)
  const other = useAct(ledgers.enterFor)
  const { kind } = ledger
  const isOwn = party !== null && party.id === me.party?.id
  const [unsent, setUnsent] = useState<Problem>()
  const problem = unsent ?? (isOwn ? own.problem : other.problem)
  const submit = async () => {
    if (!entry.isReady || party === null) return entry.tryNow()
    const { signature } = entry
    const sent = await photoSender.sendAllIn(entry.values)
    setUnsent(sent.ok ? undefined : sent.problem)
    if (!sent.ok) return entry.refuse(sent.problem)
    const values = sent.value
    const answer = isOwn
      ? await own.act({ kind, values, signature })
      : await other.act({ party: party.id, kind, values, signature })
    if (answer.ok) await navigate({ to: '/records/$record', params: { record: answer.value.record } })
    else entry.refuse(answer.problem)
  }
  return (
    <Page
      title={t('office.ledgers.enterTitle', { title: say(ledger.title) })}
      crumb={
        <Link to="/ledgers/$kind" params={{ kind }}>
          {say(ledger.title)}
        </Link>
      }
      className="narrow entry-page"
    >
      <p className="q2">{say(ledger.about)}</p>
      {kind === 'hazard-statistics' ? <Counted /> : null}
      <form className="entry-form" noValidate onSubmit={(event) => event.preventDefault()}>
        {mayEnterFor ? (
          <PartyPicker kinds={ledger.filedBy} party={party} choose={setParty} wasTried={entry.wasTried} />
        ) : (
          <p className="s">{t('office.ledgers.forOwn', { party: me.party?.name ?? me.town.name })}</p>
        )}
        {party !== null && !isOwn ? (
          <Note>{t('office.ledgers.forOther', { party: party.name, who: me.name })}</Note>
        ) : null}
        <LedgerForm {...entry.form} />
        <SignaturePad {...entry.pad} />
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
        <p className="acts">
          <button
            type="button"
            className="btn p"
            disabled={own.isBusy || other.isBusy}
            onClick={() => void submit()}
          >
            {t('office.ledgers.enter')}
          </button>
          {entry.wasTried && entry.missing > 0 ? (
            <span className="wrong">{t('office.ledgers.missing', { count: entry.missing })}</span>
          ) : null}
        </p>
      </form>
    </Page>
  )
}

/** The figures of statistics are counted: only forms from before the system are typed. */
function Counted() {
  const { t } = useWords()
  return (
    <Note title={t('office.hazards.statistics.counted')}>
      <p>
        <Link to="/hazards/statistics" className="btn">
          {t('office.hazards.statistics.toForm')}
        </Link>
      </p>
      <p>{t('office.hazards.statistics.paper')}</p>
    </Note>
  )
}
