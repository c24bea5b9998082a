import { useId } from 'react'

type Props = {
  label: string
  hint?: string | undefined
  /** What is wrong with what stands in it, and the remedy. */
  wrong?: string | undefined
  type?: 'text' | 'password' | 'date' | 'number'
  value: string
  change: (value: string) => void
}

/** A line to fill in: the label above, what belongs there, and what is wrong, all read out together. */
export function Labelled({ label, hint, wrong, type = 'text', value, change }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="in"
        type={type}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => change(event.target.value)}
      />
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
