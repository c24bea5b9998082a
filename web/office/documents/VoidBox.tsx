import { documents } from '@bihuan/contract/documents.ts'
import { Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { PaperRow } from './paper-state.ts'

type Props = { row: Pick<PaperRow, 'id' | 'number'> | undefined; close: () => void }

/** Voids a paper with a reason; the number stays used. */
export function VoidBox({ row, close }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem, forget } = useAct(documents.void)
  const isShort = reason.trim().length < 2
  const leave = () => {
    setReason('')
    setTried(false)
    forget()
    close()
  }
  const send = async () => {
    setTried(true)
    if (isShort || row === undefined) return
    const answer = await act({ document: row.id, reason: reason.trim() })
    if (answer.ok) leave()
  }
  return (
    <Modal
      open={row !== undefined}
      title={t('office.documents.voidTitle', { number: row?.number ?? '' })}
      okText={t('office.documents.void')}
      okButtonProps={{ danger: true }}
      cancelText={t('office.cancel')}
      confirmLoading={isBusy}
      onOk={() => void send()}
      onCancel={leave}
    >
      <Labelled
        label={t('office.documents.reason')}
        hint={t('office.documents.voidHint')}
        wrong={wasTried && isShort ? t('office.documents.reasonShort') : undefined}
        value={reason}
        change={setReason}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </Modal>
  )
}
