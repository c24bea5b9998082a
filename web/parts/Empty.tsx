import type { ReactNode } from 'react'

type Props = {
  title: ReactNode /** What would appear here. */
  children?: ReactNode /** One next act. */
  act?: ReactNode
}

export function Empty({ title, children, act }: Props) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children === undefined ? null : <p className="q2">{children}</p>}
      {act === undefined ? null : <p className="acts">{act}</p>}
    </div>
  )
}
