import { accounts } from '@bihuan/contract/accounts.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link } from '@tanstack/react-router'
import { Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct, useAsk, usePages } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useAddress, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { PartyPick } from './PartyPick.tsx'

type Invitation = OutputOf<typeof accounts.invite>

/** Codes by which somebody of a party lets themselves in, once. */
export function Invitations() {
  const { t, language } = useWords()
  const me = useMe()
  const [shown, setShown] = useState<string>()
  const list = usePages(accounts.invitations, {}, ({ next }) => next)
  const withdrawing = useAct(accounts.withdraw)
  const rows = list.pages?.flatMap((page) => page.invitations) ?? []
  return (
    <>
      <Inviting made={({ id }) => setShown(id)} />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={5} columns={[40, 20, 20]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <p className="q2">{t('office.accounts.noInvitations')}</p>
      ) : null}
      {withdrawing.problem === undefined ? null : (
        <Note kind="error" title={withdrawing.problem.title}>
          <ProblemWords problem={withdrawing.problem} />
        </Note>
      )}
      {rows.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th>{t('office.people.party')}</th>
              <th className="sm-hide">{t('office.accounts.madeBy')}</th>
              <th>{t('office.accounts.expires')}</th>
              <th>{t('office.accounts.state')}</th>
              <th>
                <span className="unseen">{t('office.accounts.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to="/parties/$party" params={{ party: row.party.id }}>
                    {row.party.name}
                  </Link>
                </td>
                <td className="q2 sm-hide">{row.madeBy}</td>
                <td className="q2 nw">{sayInstant(row.expiresAt, language, me.today)}</td>
                <td>{t(`office.accounts.invitation.${row.state}`)}</td>
                <td className="num">
                  {row.state === 'open' ? (
                    <>
                      <button type="button" className="btn t" onClick={() => setShown(row.id)}>
                        {t('office.accounts.showCode')}
                      </button>
                      <button
                        type="button"
                        className="btn t"
                        disabled={withdrawing.isBusy}
                        onClick={() => void withdrawing.act({ invitation: row.id })}
                      >
                        {t('office.accounts.withdraw')}
                      </button>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {list.hasMore ? <More list={list} total={list.pages?.[0]?.total ?? 0} shown={rows.length} /> : null}
      {shown === undefined ? null : <Code invitation={shown} close={() => setShown(undefined)} />}
    </>
  )
}

function Inviting({ made }: { made: (invitation: Invitation) => void }) {
  const { t } = useWords()
  const [party, setParty] = useState<{ id: string; name: string } | null>(null)
  const { act, isBusy, problem } = useAct(accounts.invite)
  const invite = async (event: FormEvent) => {
    event.preventDefault()
    if (party === null) return
    const answer = await act({ party: party.id, days: 7 })
    if (!answer.ok) return
    setParty(null)
    made(answer.value)
  }
  return (
    <form className="inviting" onSubmit={invite}>
      <PartyPick party={party} change={setParty} wrong={problem?.detail} />
      <button type="submit" className="btn p" disabled={isBusy || party === null}>
        {t('office.accounts.invite')}
      </button>
      <p className="q s">{t('office.accounts.inviteWhat')}</p>
    </form>
  )
}

function Code({ invitation, close }: { invitation: string; close: () => void }) {
  const { t, language } = useWords()
  const me = useMe()
  const origin = useAddress()
  const { value, problem, again } = useAsk(accounts.code, { invitation })
  return (
    <Modal
      open
      title={t('office.accounts.codeTitle', { name: value?.party.name ?? '' })}
      footer={null}
      onCancel={close}
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined ? null : (
        <>
          <p className="one-time mono">{value.code}</p>
          <p className="q s">
            {t('office.accounts.codeWhat', {
              address: `${origin}/register`,
              until: sayInstant(value.expiresAt, language, me.today),
            })}
          </p>
        </>
      )}
    </Modal>
  )
}
