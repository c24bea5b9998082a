import { exchange } from '@bihuan/contract/exchange.ts'
import { hazardTargetKey } from '@bihuan/domain/exchange/hazard-target-key.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import type { Import } from './Review.tsx'

/** The last step: one button that says how many; records are signed once for all of them. */
export function BringIn({ view }: { view: Import }) {
  const { t } = useWords()
  const { act, isBusy, problem } = useAct(exchange.bringIn)
  const [overtaken, setOvertaken] = useState(0)
  const [strokes, setStrokes] = useState<Signature['strokes']>([])
  const count = view.counts.chosen
  const bringIn = async () => {
    const signature = view.isSigned ? { signature: { strokes } } : {}
    const answer = await act({ import: view.id, ...signature })
    setOvertaken(answer.ok ? answer.value.overtaken : 0)
  }
  const button = (
    <button type="button" className="btn p" disabled={isBusy || count === 0} onClick={() => void bringIn()}>
      {t(isBusy ? 'office.imports.bringingIn' : 'office.imports.bringIn', { count })}
    </button>
  )
  const said = (
    <>
      {overtaken === 0 ? null : (
        <Note kind="warn">{t('office.imports.overtaken', { count: overtaken })}</Note>
      )}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </>
  )
  if (!view.isSigned)
    return (
      <>
        {button}
        {said}
      </>
    )
  return (
    <section className="import-sign" aria-label={t('office.imports.sign')}>
      <p className="q2 s">
        {t(view.target === hazardTargetKey ? 'office.imports.signHazards' : 'office.imports.signText', {
          count,
        })}
      </p>
      <SignaturePad strokes={strokes} change={setStrokes} />
      {said}
      <p className="acts">{button}</p>
    </section>
  )
}
