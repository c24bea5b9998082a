import { documents } from '@bihuan/contract/documents.ts'
import type { DocumentKind } from '@bihuan/domain/documents/kinds.ts'
import { kindOf } from '@bihuan/domain/documents/kinds.ts'
import { useNavigate } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { PaperSheet } from '../../parts/documents/PaperSheet.tsx'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Labelled } from '../parts/Labelled.tsx'

type Props = { hazard: string; kind: DocumentKind | undefined; close: () => void }

/** The sheet as it will be issued, beside the two things that are typed for it: who issues it and its code word. */
export function IssueDrawer({ hazard, kind, close }: Props) {
  const { t } = useWords()
  const say = useSay()
  return (
    <Drawer
      open={kind !== undefined}
      onClose={close}
      size={Math.min(900, innerWidth)}
      title={kind === undefined ? '' : t('office.documents.issueOf', { name: say(kindOf(kind).name) })}
      destroyOnHidden
    >
      {kind === undefined ? null : <Issue hazard={hazard} kind={kind} />}
    </Drawer>
  )
}

/** Milliseconds without a key before the sheet is written anew. */
const pause = 400

type Typed = { issuer?: string; code?: string }

function Issue({ hazard, kind }: { hazard: string; kind: DocumentKind }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<Typed>({})
  const asked = useLater(typed)
  const { value, problem, again } = useAsk(
    documents.preview,
    { hazard, kind, ...given(asked) },
    { keep: true },
  )
  const { act, isBusy, problem: refused } = useAct(documents.issue)
  const [issuer, code] = [typed.issuer ?? value?.issuer ?? '', typed.code ?? value?.code ?? '']
  const isReady = issuer.trim().length > 1 && code.trim().length > 1
  const issue = async () => {
    const answer = await act({ hazard, kind, issuer: issuer.trim(), code: code.trim() })
    if (answer.ok) await navigate({ to: '/documents/$document', params: { document: answer.value.id } })
  }
  const change = (name: keyof Typed) => (text: string) => setTyped({ ...typed, [name]: text })
  return (
    <div className="issue-paper">
      <div className="issue-fields">
        <Labelled label={t('office.documents.issuer')} value={issuer} change={change('issuer')} />
        <Labelled
          label={t('office.documents.codeWord')}
          hint={t('office.documents.codeHint')}
          value={code}
          change={change('code')}
        />
        <button
          type="button"
          className="btn p"
          disabled={isBusy || !isReady || value === undefined}
          onClick={() => void issue()}
        >
          {t('office.documents.issueNow')}
        </button>
      </div>
      {refused === undefined ? null : (
        <Note kind="error" title={refused.title}>
          <ProblemWords problem={refused} />
        </Note>
      )}
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton rows={12} columns={[90]} />
        ) : null
      ) : (
        <PaperSheet paper={value.paper} />
      )}
    </div>
  )
}

/** What was typed, as far as it can be asked for. */
const given = ({ issuer = '', code = '' }: Typed): Typed => ({
  ...(issuer.trim().length > 1 ? { issuer: issuer.trim() } : {}),
  ...(code.trim().length > 1 ? { code: code.trim() } : {}),
})

const useLater = (typed: Typed): Typed => {
  const [later, setLater] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setLater(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return later
}
