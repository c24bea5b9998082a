import { useId } from 'react'

type Props = { label: string; wrong?: string | undefined; value: string; change: (value: string) => void }

/** A box of several lines for a table as JSON, with what is wrong under it. */
export function Lines({ label, wrong, value, change }: Props) {
  const id = useId()
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="in mono"
        rows={12}
        spellCheck={false}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => change(event.target.value)}
      />
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </div>
  )
}
