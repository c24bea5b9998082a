import type { ReactNode } from 'react'

/** A line that opens: what is not for now, or is over. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="cells fold">
      <summary className="cell">{title}</summary>
      {children}
    </details>
  )
}
