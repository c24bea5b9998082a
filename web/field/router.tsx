import { createRootRoute, createRoute, createRouter, Outlet, useMatches } from '@tanstack/react-router'
import { DutyScreen } from './DutyScreen.tsx'
import { LostScreen } from './LostScreen.tsx'
import { MeScreen } from './MeScreen.tsx'
import { OutboxScreen } from './OutboxScreen.tsx'
import { RecordScreen } from './RecordScreen.tsx'
import { RecordsScreen } from './RecordsScreen.tsx'
import { TabBar } from './TabBar.tsx'
import { TodoScreen } from './TodoScreen.tsx'

/** Pages that are a tab show the tabs; all others have their own act at the bottom. */
const tabs: readonly string[] = ['/', '/records', '/me']

function Phone() {
  const isTab = tabs.includes(useMatches().at(-1)?.fullPath ?? '')
  return (
    <div className="phone">
      <Outlet />
      {isTab ? <TabBar /> : null}
    </div>
  )
}

const rootRoute = createRootRoute({ component: Phone, notFoundComponent: LostScreen })
const todoRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: TodoScreen })
const recordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records',
  component: RecordsScreen,
})
const meRoute = createRoute({ getParentRoute: () => rootRoute, path: '/me', component: MeScreen })
const outboxRoute = createRoute({ getParentRoute: () => rootRoute, path: '/outbox', component: OutboxScreen })

const dutyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duty/$duty',
  component: function Duty() {
    const { duty } = dutyRoute.useParams()
    return <DutyScreen key={duty} duty={duty} />
  },
})
const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/$record',
  component: function Record() {
    const { record } = recordRoute.useParams()
    return <RecordScreen key={record} record={record} />
  },
})

export const router = createRouter({
  basepath: '/field',
  routeTree: rootRoute.addChildren([todoRoute, dutyRoute, recordsRoute, recordRoute, meRoute, outboxRoute]),
})
