import './home.css'
import { Navigate } from '@tanstack/react-router'
import { useMe } from '../../frame/session.ts'
import { MyHome } from './MyHome.tsx'
import { OfficeHome } from './OfficeHome.tsx'

/** What to do today: a body's own duties for who files, the plan's urgent clauses for who watches over it. */
export function HomePage() {
  const { may } = useMe()
  if (!may.includes('plan.read')) return <Navigate to="/towns" replace />
  return may.includes('record.file') ? <MyHome /> : <OfficeHome />
}
