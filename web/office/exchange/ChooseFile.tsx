import { exchange } from '@bihuan/contract/exchange.ts'
import { hazardTargetKey } from '@bihuan/domain/exchange/hazard-target-key.ts'
import { type DragEvent, useId, useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Page } from '../shell/Page.tsx'
import { BackLink } from './BackLink.tsx'
import { LatestImports } from './LatestImports.tsx'
import { Steps } from './Steps.tsx'
import { type Loading, useLoad } from './use-load.ts'

/** The first step: a file chosen or dropped, an empty form to fill in, and the imports that came before. */
export function ChooseFile({ target }: { target: string }) {
  const { t } = useWords()
  const say = useSay()
  const list = useAsk(exchange.list, { target })
  const title = list.value?.title
  return (
    <Page
      title={t('office.imports.title', { name: title === undefined ? '' : say(title) })}
      crumb={
        <>
          <BackLink target={target} title={title} /> / {t('office.imports.import')}
        </>
      }
    >
      <Steps now="file" />
      {target === hazardTargetKey ? <Note>{t('office.imports.hazardsAbout')}</Note> : null}
      {list.problem === undefined ? (
        <Drop target={target} />
      ) : (
        <ErrorView problem={list.problem} again={list.again} />
      )}
      {list.value === undefined ? null : <LatestImports target={target} imports={list.value.imports} />}
    </Page>
  )
}

function Drop({ target }: { target: string }) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  const { load, loading, problem } = useLoad(target)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined && loading === undefined) void load(file)
  }
  return (
    <section
      className={`import-drop ${isOver ? 'over' : ''}`}
      aria-label={t('office.imports.choose')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="acts">
        <FileButton isPrimary isBusy={loading !== undefined} choose={(file) => void load(file)} />
        <BlankForm target={target} />
        <span className="q s">{t('office.imports.hint')}</span>
      </div>
      {loading === undefined ? null : <Progress loading={loading} />}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </section>
  )
}

type ButtonProps = { isPrimary?: boolean; isBusy: boolean; choose: (file: File) => void }

export function FileButton({ isPrimary = false, isBusy, choose }: ButtonProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={`btn ${isPrimary ? 'p' : ''} ${isBusy ? 'd' : ''}`}>
        {t(isPrimary ? 'office.imports.choose' : 'office.imports.chooseOther')}
      </label>
      <input
        id={id}
        className="unseen"
        type="file"
        accept=".xlsx,.xls,.csv,text/csv"
        disabled={isBusy}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) choose(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

function BlankForm({ target }: { target: string }) {
  const { t } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const fetchIt = async () => {
    const answer = await call(exchange.blank, { target })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, exchange.blank.answers)
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => void fetchIt()}>
        {t('office.imports.blank')}
      </button>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
    </>
  )
}

/** Sending, then reading: a bar for what is known, a count for what is not. */
export function Progress({ loading: { name, share, rows } }: { loading: Loading }) {
  const { t } = useWords()
  return (
    <p className="import-progress s" role="status">
      {share < 1 ? (
        <>
          <progress max={1} value={share} aria-label={t('office.imports.sending', { name })} />{' '}
          {t('office.imports.sending', { name })} {Math.round(share * 100)}%
        </>
      ) : (
        t('office.imports.reading', { name, count: rows })
      )}
    </p>
  )
}
