import { colleagues } from '@bihuan/contract/colleagues.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useAddress, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

type Invitation = OutputOf<typeof colleagues.invite>

/** Codes by which colleagues let themselves in, once each. */
export function InviteScreen() {
  const { t } = useWords()
  const [shown, setShown] = useState<string>()
  const { act, isBusy, problem } = useAct(colleagues.invite)
  const list = useAsk(colleagues.invitations, {})
  const make = async () => {
    const answer = await act({ days: 7 })
    if (answer.ok) setShown(answer.value.id)
  }
  return (
    <Page
      title={t('staff.invite')}
      back="/people"
      act={
        <button type="button" className="btn p big" disabled={isBusy} onClick={() => void make()}>
          {t('staff.makeCode')}
        </button>
      }
    >
      <div className="pad-in">
        <p className="q2">{t('staff.inviteWhat')}</p>
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
        {shown === undefined ? null : <Code invitation={shown} />}
        {list.problem === undefined ? null : <Trouble problem={list.problem} again={list.again} />}
        {list.isWaiting ? <Skeleton rows={3} columns={[40, 30]} /> : null}
      </div>
      {list.value === undefined || list.value.invitations.length === 0 ? null : (
        <section>
          <h2 className="pad-in staff-head">{t('staff.older')}</h2>
          <ul className="cells">
            {list.value.invitations.map((row) => (
              <li key={row.id} className="cell">
                <Made row={row} show={() => setShown(row.id)} hide={() => setShown(undefined)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Made({ row, show, hide }: { row: Invitation; show: () => void; hide: () => void }) {
  const { t, language } = useWords()
  const { today } = useMe()
  const { act, isBusy } = useAct(colleagues.withdraw)
  const isOpen = row.state === 'open'
  return (
    <>
      <div className="sp">
        <Lamp
          kind={isOpen ? 'ok' : row.state === 'used' ? 'done' : 'none'}
          word={t(`staff.state.${row.state}`)}
        />
        <p className="q s">
          {t('staff.made', { who: row.madeBy, at: sayInstant(row.madeAt, language, today) })}
        </p>
      </div>
      {isOpen ? (
        <>
          <button type="button" className="btn" onClick={show}>
            {t('staff.showCode')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={isBusy}
            onClick={() => {
              hide()
              void act({ invitation: row.id })
            }}
          >
            {t('staff.withdraw')}
          </button>
        </>
      ) : null}
    </>
  )
}

/** The code large enough to be read out, and a message ready to be sent. */
function Code({ invitation }: { invitation: string }) {
  const { t, language } = useWords()
  const { today } = useMe()
  const origin = useAddress()
  const [isCopied, setCopied] = useState(false)
  const { value, problem, again } = useAsk(colleagues.code, { invitation })
  if (problem !== undefined) return <Trouble problem={problem} again={again} />
  if (value === undefined) return <Skeleton rows={2} columns={[50]} />
  const address = `${origin}/register`
  const said = { party: value.party.name, address, code: value.code }
  const canCopy = navigator.clipboard !== undefined
  return (
    <Note title={t('staff.code')}>
      <p className="mono staff-code">{value.code}</p>
      <p>{t('staff.codeWhat', { address, until: sayInstant(value.expiresAt, language, today) })}</p>
      {canCopy ? (
        <button
          type="button"
          className="btn big"
          onClick={() =>
            void navigator.clipboard.writeText(t('staff.message', said)).then(() => setCopied(true))
          }
        >
          {t(isCopied ? 'staff.shared' : 'staff.share')}
        </button>
      ) : null}
    </Note>
  )
}
