import './home.css'
import { Navigate } from '@tanstack/react-router'
import { useMe } from '../../frame/session.ts'
import { MyHome } from './MyHome.tsx'
import { OfficeHome } from './OfficeHome.tsx'

/** What to do today: a body's own duties for who only files, the whole plan's besides for who keeps or reads it. */
export function HomePage() {
  const { may } = useMe()
  if (!may.includes('plan.read')) return <Navigate to="/towns" replace />
  return may.includes('record.file') && !may.includes('plan.issue') ? <MyHome /> : <OfficeHome />
}
