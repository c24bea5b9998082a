import type { ReactNode } from 'react'

type Props = { kind?: 'plain' | 'warn' | 'error' | 'good'; title?: ReactNode; children?: ReactNode }

/** A sentence set apart from the page by a bar at its side. Errors are read out. */
export function Note({ kind = 'plain', title, children }: Props) {
  return (
    <div className={`note ${kind}`} role={kind === 'error' ? 'alert' : 'note'}>
      {title === undefined ? null : <b className="note-title">{title}</b>}
      {children}
    </div>
  )
}
