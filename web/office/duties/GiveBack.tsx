import { ledgers } from '@bihuan/contract/ledgers.ts'
import { Modal } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import type { Duty } from './DutyView.tsx'

/** Returns the record that delivered the duty, with a reason; where one may not, says why. */
export function GiveBack({ view }: { view: Duty }) {
  const { t } = useWords()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const may = view.may.find(({ act }) => act === 'record.return')
  if (may === undefined || view.evidence === null) return null
  if (!may.allowed) return may.because === null ? null : <p className="s q">{say(may.because)}</p>
  return (
    <p className="acts">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('office.giveBack.open')}
      </button>
      <ReasonBox record={view.evidence.record} isOpen={isOpen} close={() => setOpen(false)} />
    </p>
  )
}

type BoxProps = { record: string; isOpen: boolean; close: () => void }

export function ReasonBox({ record, isOpen, close }: BoxProps) {
  const { t } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(ledgers.giveBack)
  const isShort = reason.trim().length < 2
  const giveBack = async () => {
    setTried(true)
    if (isShort) return
    const answer = await act({ record, reason: reason.trim() })
    if (answer.ok) close()
  }
  return (
    <Modal
      open={isOpen}
      title={t('office.giveBack.title')}
      okText={t('office.giveBack.do')}
      cancelText={t('office.cancel')}
      confirmLoading={isBusy}
      onOk={() => void giveBack()}
      onCancel={close}
    >
      <div className="fld">
        <label htmlFor={id}>{t('office.giveBack.reason')}</label>
        <textarea
          id={id}
          className="in"
          rows={4}
          maxLength={500}
          value={reason}
          aria-invalid={wasTried && isShort}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="q xs">{t('office.giveBack.hint')}</p>
        {wasTried && isShort ? <p className="wrong">{t('office.giveBack.short')}</p> : null}
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
      </div>
    </Modal>
  )
}
