import { useId } from 'react'
import { useWords } from '../../frame/words.ts'

type Props = {
  label: string
  /** What may be chosen: the value that is sent and the word that is read. */
  options: readonly { value: string; word: string }[]
  value: string
  change: (value: string) => void
  hint?: string | undefined
  wrong?: string | undefined
  /** The word for no choice; without it the reader is asked to choose. */
  none?: string
  isLabelUnseen?: boolean
}

/** One of a closed list, with its label above like every other line of a form. */
export function Choice({ label, options, value, change, hint, wrong, none, isLabelUnseen = false }: Props) {
  const { t } = useWords()
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="fld">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        className="in"
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{none ?? t('office.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
      {hint ? (
        <p id={`${id}-hint`} className="q xs">
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}
