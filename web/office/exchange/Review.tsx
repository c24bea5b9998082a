import { exchange } from '@bihuan/contract/exchange.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { BackLink } from './BackLink.tsx'
import { BringIn } from './BringIn.tsx'
import { FileButton, Progress } from './ChooseFile.tsx'
import { Columns } from './Columns.tsx'
import { Done } from './Done.tsx'
import { Rows } from './Rows.tsx'
import { Steps } from './Steps.tsx'
import { fileOf, useLoad } from './use-load.ts'

export type Import = OutputOf<typeof exchange.show>

/** The rows of a workbook before and after they are brought in. */
export function Review({ target, id }: { target: string; id: string }) {
  const { t } = useWords()
  const { value, problem, again } = useAsk(exchange.show, { import: id }, { keep: true })
  if (value !== undefined) return <Loaded target={target} view={value} />
  return (
    <Page title={t('office.imports.look')}>
      {problem === undefined ? (
        <Skeleton rows={12} columns={[8, 24, 14, 20]} />
      ) : (
        <ErrorView problem={problem} again={again} />
      )}
    </Page>
  )
}

function Loaded({ target, view }: { target: string; view: Import }) {
  const { t } = useWords()
  const { load, loading, problem } = useLoad(target)
  const isOpen = view.state === 'loaded'
  return (
    <Page
      className="import-page"
      title={t(isOpen ? 'office.imports.look' : `office.imports.stateOf.${view.state}`)}
      crumb={
        <>
          <BackLink target={target} title={view.title} /> / {t('office.imports.import')}
        </>
      }
      acts={
        <>
          {view.counts.wrong > 0 ? <WrongRows id={view.id} /> : null}
          <FileButton isBusy={loading !== undefined} choose={(file) => void load(file)} />
          {isOpen && !view.isSigned ? <BringIn view={view} /> : null}
        </>
      }
    >
      {loading === undefined ? null : <Progress loading={loading} />}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <Where view={view} />
      <Sheets view={view} load={load} />
      {isOpen ? <Columns view={view} /> : <Done view={view} />}
      <Rows view={view} />
      {isOpen && view.isSigned ? <BringIn view={view} /> : null}
    </Page>
  )
}

function Where({ view }: { view: Import }) {
  const { t } = useWords()
  const { counts, columns } = view
  const all = counts.new + counts.change + counts.same + counts.wrong + counts.perhaps
  const known = columns.filter(({ field }) => field !== null).length
  const now = view.state === 'loaded' ? (view.missing.length > 0 ? 'columns' : 'check') : 'bringIn'
  return (
    <Steps
      now={now}
      said={{
        file: t('office.imports.fileSaid', { name: view.name, count: all }),
        columns: t('office.imports.columnsSaid', { known, count: columns.length }),
      }}
    />
  )
}

function WrongRows({ id }: { id: string }) {
  const { t } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const fetchThem = async () => {
    const answer = await call(exchange.wrongRows, { import: id })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, exchange.wrongRows.answers)
  }
  return (
    <>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      <button type="button" className="btn" onClick={() => void fetchThem()}>
        {t('office.imports.wrongRows')}
      </button>
    </>
  )
}

/** Another sheet of the same file, as long as the file is still at hand. */
function Sheets({ view, load }: { view: Import; load: (file: File, sheet: string) => Promise<void> }) {
  const { t } = useWords()
  const file = fileOf(view.id)
  if (view.sheets.length < 2 || view.state !== 'loaded') return null
  return (
    <p className="import-sheets s">
      {t('office.imports.sheet', { name: view.sheet })}
      {file === undefined ? null : (
        <label>
          {t('office.imports.otherSheet')}{' '}
          <select
            className="in pick"
            value={view.sheet}
            onChange={(event) => void load(file, event.target.value)}
          >
            {view.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
    </p>
  )
}

/** What is missing, in words. */
export function useMissing({ missing }: Import): string {
  const say = useSay()
  const { t } = useWords()
  return missing.map((one) => say(one)).join(t('field.comma'))
}
