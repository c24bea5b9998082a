import { useId } from 'react'

type Props = {
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  type?: 'text' | 'password' | 'tel'
  /** Named for password managers and one-time keyboards. */
  name: string
  value: string
  change: (value: string) => void
}

const completion: Readonly<Record<string, string>> = {
  name: 'name',
  phone: 'tel',
  account: 'username',
  password: 'new-password',
  passwordAgain: 'new-password',
  oldPassword: 'current-password',
  code: 'one-time-code',
}

/** A line for an account's own matters: label, what belongs there, what is wrong. */
export function LineIn({ label, hint, wrong, type = 'text', name, value, change }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="in"
        name={name}
        type={type}
        autoComplete={completion[name] ?? 'off'}
        autoCapitalize="none"
        spellCheck={false}
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
