import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAct } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { base64Of } from './base64.ts'
import { DraftText } from './DraftText.tsx'

type Checked = OutputOf<typeof plans.checkDraft> & { name: string }

/** A plan's file chosen, judged line by line, mended on the page, and kept as the draft of the next version. */
export function DraftUpload() {
  const { t } = useWords()
  const id = useId()
  const [checked, setChecked] = useState<Checked>()
  const [refused, setRefused] = useState<Problem>()

  const check = async (name: string, given: { content: string } | { text: string }) => {
    const answer = await call(plans.checkDraft, { name, ...given })
    setRefused(answer.ok ? undefined : answer.problem)
    if (answer.ok) setChecked({ ...answer.value, name })
  }
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    await check(file.name, { content: base64Of(new Uint8Array(await file.arrayBuffer())) })
  }
  return (
    <section className="reading-part draft-upload">
      <h2>{t('office.versions.load')}</h2>
      <p className="q2 s">{t('office.versions.how')}</p>
      <p className="acts">
        <label htmlFor={id} className="btn">
          {t('office.versions.choose')}
        </label>
        <input
          id={id}
          className="unseen"
          type="file"
          accept=".yaml,.yml,text/yaml,text/plain"
          onChange={(event) => {
            void choose(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </p>
      {refused === undefined ? null : (
        <Note kind="error" title={refused.title}>
          <ProblemWords problem={refused} />
        </Note>
      )}
      {checked === undefined ? null : (
        <CheckedFile key={checked.text} checked={checked} check={(text) => check(checked.name, { text })} />
      )}
    </section>
  )
}

function CheckedFile({ checked, check }: { checked: Checked; check: (text: string) => Promise<void> }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { act, isBusy, problem } = useAct(plans.loadDraft)
  const keep = async () => {
    const answer = await act({ name: checked.name, text: checked.text })
    if (answer.ok) void navigate({ to: '/plan/drafts/$draft', params: { draft: answer.value.id } })
  }
  return (
    <>
      {checked.holds === null ? (
        <DraftText text={checked.text} problems={checked.problems} check={check} />
      ) : (
        <p className="acts">
          <Lamp kind="done" word={t('office.versions.sound', checked.holds)} />
          <button type="button" className="btn p" disabled={isBusy} onClick={() => void keep()}>
            {t('office.versions.keep')}
          </button>
        </p>
      )}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </>
  )
}
