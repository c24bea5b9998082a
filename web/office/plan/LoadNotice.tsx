import { plans } from '@bihuan/contract/plans.ts'
import { type DragEvent, useId, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { base64Of } from './base64.ts'

/** The largest notice that fits into one request, in bytes before base64. */
const largest = 2_900_000

/** A file chosen or dropped, sent as it is: the server finds out its encoding and says what is wrong with it. */
export function LoadNotice({ isFirst }: { isFirst: boolean }) {
  const { t } = useWords()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const { act, isBusy, problem, forget } = useAct(plans.loadNotice)

  const load = async (file: File | undefined) => {
    forget()
    setWrong(undefined)
    if (file === undefined) return
    if (file.size > largest) return setWrong(t('office.notice.tooLarge', { name: file.name }))
    await act({ name: file.name, content: base64Of(new Uint8Array(await file.arrayBuffer())) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void load(event.dataTransfer.files[0])
  }

  return (
    <section
      className={`drop ${isOver ? 'over' : ''}`}
      aria-label={t('office.notice.load')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="acts">
        <label htmlFor={id} className={`btn ${isFirst ? 'p' : ''}`}>
          {t(isBusy ? 'office.notice.loading' : isFirst ? 'office.notice.load' : 'office.notice.loadOther')}
        </label>
        <input
          id={id}
          className="unseen"
          type="file"
          accept=".txt,text/plain"
          disabled={isBusy}
          onChange={(event) => {
            void load(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <span className="q s">{t('office.notice.hint')}</span>
      </div>
      {wrong === undefined ? null : <Note kind="error">{wrong}</Note>}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </section>
  )
}
