import { Link } from '@tanstack/react-router'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

const tabs = [
  { to: '/plan/simulate', name: 'simulate', needs: 'plan.simulate' },
  { to: '/plan/receipts', name: 'receipts', needs: 'plan.read' },
  { to: '/plan/sub-plans', name: 'subPlans', needs: 'plan.read' },
  { to: '/plan/superiors', name: 'superiors', needs: 'plan.read' },
  { to: '/plan/versions', name: 'versions', needs: 'plan.read' },
  { to: '/plan/notice', name: 'notice', needs: 'plan.read' },
] as const

/** The pages of the plan, beside the live plan itself. */
export function PlanTabs() {
  const { t } = useWords()
  const me = useMe()
  return (
    <nav className="plan-tabs no-print" aria-label={t('office.plan.tabs.name')}>
      <Link to="/plan/{-$clause}" params={{ clause: undefined }} activeOptions={{ exact: true }}>
        {t('office.plan.tabs.live')}
      </Link>
      {tabs
        .filter(({ needs }) => me.may.includes(needs))
        .map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
            {t(`office.plan.tabs.${name}`)}
          </Link>
        ))}
    </nav>
  )
}
