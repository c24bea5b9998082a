import { accounts } from '@bihuan/contract/accounts.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct, usePages } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { More } from '../parts/More.tsx'
import { PartyPick } from './PartyPick.tsx'

type Application = OutputOf<typeof accounts.approve>

/** Who asks to be let in without a code: compared with the register, then approved or refused with a reason. */
export function Applications() {
  const { t } = useWords()
  const list = usePages(accounts.applications, {}, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.applications) ?? []
  if (list.problem !== undefined) return <ErrorView problem={list.problem} again={list.again} />
  if (list.pages === undefined) return <Skeleton rows={5} columns={[20, 40, 20]} />
  if (rows.length === 0)
    return (
      <Empty title={t('office.accounts.noApplications')}>{t('office.accounts.noApplicationsText')}</Empty>
    )
  return (
    <>
      <ul className="applications">
        {rows.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ul>
      {list.hasMore ? <More list={list} total={list.pages[0]?.total ?? 0} shown={rows.length} /> : null}
    </>
  )
}

function One({ row }: { row: Application }) {
  const { t, language } = useWords()
  const me = useMe()
  return (
    <li>
      <div className="applicant">
        <b>{row.name}</b> <span className="mono">{row.account}</span> <span className="nw">{row.phone}</span>{' '}
        <span className="q s">{sayInstant(row.madeAt, language, me.today)}</span>
        <p>
          {t('office.accounts.saysFirm', { firm: row.firm })} <span className="mono">{row.uscc}</span>
        </p>
        <p className={row.party === null ? 'q2' : ''}>
          {row.party === null ? (
            t('office.accounts.unknownFirm')
          ) : (
            <>
              {t('office.accounts.knownFirm')}{' '}
              <Link to="/parties/$party" params={{ party: row.party.id }}>
                {row.party.name}
              </Link>
              {row.party.name === row.firm ? null : (
                <span className="tag">{t('office.accounts.otherName')}</span>
              )}
            </>
          )}
        </p>
      </div>
      {row.state === 'waiting' ? <Deciding row={row} /> : <Decided row={row} />}
    </li>
  )
}

function Decided({ row }: { row: Application }) {
  const { t } = useWords()
  return (
    <p className="q2 s">
      {t(`office.accounts.decided.${row.state === 'approved' ? 'approved' : 'refused'}`, {
        who: row.decidedBy ?? '',
      })}
      {row.reason === null ? null : ` ${row.reason}`}
    </p>
  )
}

function Deciding({ row }: { row: Application }) {
  const { t } = useWords()
  const [party, setParty] = useState(row.party)
  const [isRefusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [approving, refusing] = [useAct(accounts.approve), useAct(accounts.turnDown)]
  const problem = approving.problem ?? refusing.problem
  const turnDown = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length >= 2) void refusing.act({ application: row.id, reason: reason.trim() })
  }
  return (
    <div className="deciding">
      {isRefusing ? (
        <form onSubmit={turnDown} className="deciding">
          <Labelled
            label={t('office.accounts.refuseWhy')}
            hint={t('office.accounts.hint.refuse')}
            value={reason}
            change={setReason}
          />
          <p className="acts">
            <button type="submit" className="btn p" disabled={refusing.isBusy || reason.trim().length < 2}>
              {t('office.accounts.refuse')}
            </button>
            <button type="button" className="btn" onClick={() => setRefusing(false)}>
              {t('office.cancel')}
            </button>
          </p>
        </form>
      ) : (
        <>
          <PartyPick party={party} change={setParty} kind="enterprise" />
          <p className="acts">
            <button
              type="button"
              className="btn p"
              disabled={approving.isBusy || party === null}
              onClick={() => party && void approving.act({ application: row.id, party: party.id })}
            >
              {t('office.accounts.approve')}
            </button>
            <button type="button" className="btn" onClick={() => setRefusing(true)}>
              {t('office.accounts.refuse')}
            </button>
          </p>
        </>
      )}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </div>
  )
}
