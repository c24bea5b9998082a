import { accounts } from '@bihuan/contract/accounts.ts'
import { Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { Account } from './AccountList.tsx'
import { OneTime } from './OneTime.tsx'

const acts = ['change', 'renew', 'end', 'restore'] as const
type AccountAct = (typeof acts)[number]

/** What can be done with one account; what cannot says why. */
export function AccountActs({ account, edit }: { account: Account; edit: () => void }) {
  const { t } = useWords()
  const say = useSay()
  const [opened, setOpened] = useState<'ending' | 'one-time'>()
  const [renew, restore] = [useAct(accounts.renew), useAct(accounts.restore)]
  const choose = async (name: AccountAct) => {
    if (name === 'change') edit()
    if (name === 'end') setOpened('ending')
    if (name === 'restore') await restore.act({ account: account.id })
    if (name === 'renew' && (await renew.act({ account: account.id })).ok) setOpened('one-time')
  }
  const items = acts.map((name) => {
    const may = account.may.find(({ act }) => act === name)
    const because = may?.because ? ` — ${say(may.because)}` : ''
    return { key: name, label: t(`office.accounts.do.${name}`) + because, disabled: !may?.allowed }
  })
  return (
    <>
      {account.state === 'waiting' ? (
        <button type="button" className="btn t" onClick={() => setOpened('one-time')}>
          {t('office.accounts.password')}
        </button>
      ) : null}
      <Dropdown menu={{ items, onClick: ({ key }) => void choose(key as AccountAct) }} trigger={['click']}>
        <button type="button" className="btn s caret">
          {t('office.accounts.acts')}
        </button>
      </Dropdown>
      <Refused problem={renew.problem ?? restore.problem} />
      {opened === 'ending' ? <Ending account={account} close={() => setOpened(undefined)} /> : null}
      {opened === 'one-time' ? <OneTime account={account} close={() => setOpened(undefined)} /> : null}
    </>
  )
}

function Refused({ problem }: { problem: Problem | undefined }) {
  if (problem === undefined) return null
  return (
    <Note kind="error" title={problem.title}>
      <ProblemWords problem={problem} />
    </Note>
  )
}

function Ending({ account, close }: { account: Account; close: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(accounts.end)
  const isShort = reason.trim().length < 2
  const end = async () => {
    setTried(true)
    if (!isShort && (await act({ account: account.id, reason: reason.trim() })).ok) close()
  }
  return (
    <Modal
      open
      title={t('office.accounts.endTitle', { name: account.name })}
      okText={t('office.accounts.do.end')}
      cancelText={t('office.cancel')}
      confirmLoading={isBusy}
      onOk={() => void end()}
      onCancel={close}
    >
      <p className="q s">{t('office.accounts.endWhat')}</p>
      <Labelled
        label={t('office.party.life.reason')}
        value={reason}
        change={setReason}
        wrong={wasTried && isShort ? t('office.party.wrong.reason') : undefined}
      />
      <Refused problem={problem} />
    </Modal>
  )
}
