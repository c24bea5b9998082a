import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { useId, useRef, useState } from 'react'
import { useSay, useWords } from '../../frame/words.ts'

type Problems = OutputOf<typeof plans.checkDraft>['problems']
type Props = { text: string; problems: Problems; check: (text: string) => Promise<void> }

/** A plan's text with its line numbers, and beside it what is wrong in which line and the remedy. */
export function DraftText({ text, problems, check }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLPreElement>(null)
  const lines = typed.split('\n').length
  return (
    <div className="draft-text">
      <div className="draft-lines">
        <pre ref={numbers} aria-hidden="true">
          {Array.from({ length: lines }, (_, at) => at + 1).join('\n')}
        </pre>
        <label htmlFor={id} className="unseen">
          {t('office.versions.text')}
        </label>
        <textarea
          id={id}
          ref={area}
          spellCheck={false}
          wrap="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onScroll={(event) => {
            if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
      <div className="draft-problems" role="alert">
        <h3>{t('office.versions.problems', { count: problems.length })}</h3>
        <ol>
          {problems.map(({ line, words }) => (
            <li key={`${line} ${words.en}`}>
              <button type="button" className="to-line" onClick={() => goTo(area.current, typed, line)}>
                {say(words)}
              </button>
            </li>
          ))}
        </ol>
        <p className="acts">
          <button type="button" className="btn p" onClick={() => void check(typed)}>
            {t('office.versions.check')}
          </button>
        </p>
      </div>
    </div>
  )
}

/** Selects the line and brings it into view. */
const goTo = (area: HTMLTextAreaElement | null, text: string, line: number) => {
  if (area === null) return
  const start = text.split('\n', line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const end = text.indexOf('\n', start)
  area.focus()
  area.setSelectionRange(start, end === -1 ? text.length : end)
  area.scrollTop = Math.max(0, (line - 4) * 20)
}
