import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Every address of the field face. */
export type Place =
  | '/'
  | '/records'
  | '/me'
  | '/outbox'
  | '/messages'
  | '/plan'
  | '/tasks'
  | '/checklists'
  | `/checklists/${string}`
  | '/visits'
  | `/visits/${string}`
  | '/calc'
  | `/calc/${string}`
  | `/duty/${string}`
  | `/records/${string}`
  | '/hazards'
  | '/snaps'
  | `/snaps/${string}`
  | '/gate'
  | '/statistics'
  | '/people'
  | `/people/${string}`
  | `/hazards/${string}`
  | `/documents/${string}`

type Props = { to: Place; className?: string; isTab?: boolean; name?: string; children: ReactNode }

/** A link within the field face. The router's own checks know one route tree, and two faces share this project. */
export function Go({ to, className, isTab = false, name, children }: Props) {
  return (
    <Link
      to={to as '.'}
      {...(className === undefined ? {} : { className })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(isTab ? { activeOptions: { exact: true }, activeProps: { className: 'on' } } : {})}
    >
      {children}
    </Link>
  )
}
