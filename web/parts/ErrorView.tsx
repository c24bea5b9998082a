import { faultOf, type Problem } from '../frame/problem.ts'
import { useWords } from '../frame/words.ts'
import { Note } from './Note.tsx'

type Props = { problem: Problem; again?: (() => void) | undefined }

/** What went wrong, what to do, and the number to tell; nothing that was typed is touched. */
export function ErrorView({ problem, again }: Props) {
  const { t } = useWords()
  return (
    <div className="error-view">
      <Note kind={problem.status >= 500 || problem.status === 0 ? 'error' : 'warn'} title={problem.title}>
        <ProblemWords problem={problem} />
      </Note>
      <p className="acts">
        {again === undefined ? null : (
          <button type="button" className="btn" onClick={again}>
            {t('parts.again')}
          </button>
        )}
        <span className="q xs">
          {t('parts.code')} <span className="mono">{faultOf(problem)}</span>
        </span>
      </p>
    </div>
  )
}

/** The sentence, then the fields that have to be mended, one a line. */
export function ProblemWords({ problem }: { problem: Problem }) {
  return (
    <>
      <p>{problem.detail}</p>
      {problem.fields === undefined ? null : (
        <ul>
          {problem.fields.map(({ field, detail }) => (
            <li key={field}>{detail}</li>
          ))}
        </ul>
      )}
    </>
  )
}
