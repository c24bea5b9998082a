import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useMatches,
} from '@tanstack/react-router'
import { LostScreen } from '../LostScreen.tsx'
import { TabBar } from '../TabBar.tsx'
import { TodoScreen } from '../todo/TodoScreen.tsx'

/** Pages that are a tab show the tabs; all others have their own act at the bottom. */
const tabs: readonly string[] = ['/', '/hazards', '/records', '/me']

function Phone() {
  const isTab = tabs.includes(useMatches().at(-1)?.fullPath ?? '')
  return (
    <div className="phone">
      <Outlet />
      {isTab ? <TabBar /> : null}
    </div>
  )
}

const later = () => import('../later.ts')
const ofHazards = () => import('../hazards/later.ts')
const ofChecks = () => import('../checks/later.ts')
const ofPeople = () => import('../people/later.ts')
const ofSnaps = () => import('../snaps/later.ts')
/** Calculating needs the server anyway, so these are fetched only when somebody calculates. */
const ofCalc = () => import('../calc-later.ts')

/** Fetches what a cellar without signal will need: the other pages, and the pen. */
export const fetchTheRest = (): void => {
  void later()
  void ofHazards()
  void ofChecks()
  void import('signature_pad')
}

const rootRoute = createRootRoute({ component: Phone, notFoundComponent: LostScreen })
const at = <const P extends string>(path: P) => ({ getParentRoute: () => rootRoute, path })
const todo = createRoute({ ...at('/'), component: TodoScreen })
const records = createRoute({ ...at('/records'), component: lazyRouteComponent(later, 'RecordsScreen') })
const me = createRoute({ ...at('/me'), component: lazyRouteComponent(later, 'MeScreen') })
const outbox = createRoute({ ...at('/outbox'), component: lazyRouteComponent(later, 'OutboxScreen') })
const messages = createRoute({ ...at('/messages'), component: lazyRouteComponent(later, 'MessagesScreen') })
const duty = createRoute({ ...at('/duty/$duty'), component: lazyRouteComponent(later, 'DutyScreen') })
const amend = createRoute({
  ...at('/records/$record/amend'),
  component: lazyRouteComponent(later, 'AmendScreen'),
})
const record = createRoute({
  ...at('/records/$record'),
  component: lazyRouteComponent(later, 'RecordScreen'),
})
const hazards = createRoute({
  ...at('/hazards'),
  component: lazyRouteComponent(ofHazards, 'HazardsScreen'),
})
const report = createRoute({
  ...at('/hazards/report'),
  component: lazyRouteComponent(ofHazards, 'ReportScreen'),
})
const begunReport = createRoute({
  ...at('/hazards/report/$draft'),
  component: lazyRouteComponent(ofHazards, 'ReportScreen'),
})
const hazard = createRoute({
  ...at('/hazards/$hazard'),
  component: lazyRouteComponent(ofHazards, 'HazardScreen'),
})
const step = createRoute({
  ...at('/hazards/$hazard/$step'),
  component: lazyRouteComponent(ofHazards, 'StepScreen'),
})
const file = createRoute({
  ...at('/hazards/$hazard/print'),
  component: lazyRouteComponent(ofHazards, 'FileScreen'),
})
const paper = createRoute({
  ...at('/documents/$document'),
  component: lazyRouteComponent(ofHazards, 'PaperScreen'),
})
const snaps = createRoute({
  ...at('/snaps'),
  component: lazyRouteComponent(ofSnaps, 'SnapsScreen'),
})
const snap = createRoute({
  ...at('/snaps/$snap'),
  component: lazyRouteComponent(ofSnaps, 'SnapScreen'),
})
const gate = createRoute({
  ...at('/gate'),
  component: lazyRouteComponent(ofSnaps, 'GateScreen'),
})
const statistics = createRoute({
  ...at('/statistics'),
  component: lazyRouteComponent(() => import('../statistics/StatisticsScreen.tsx'), 'StatisticsScreen'),
})
const checklists = createRoute({
  ...at('/checklists'),
  component: lazyRouteComponent(ofChecks, 'ChecklistsScreen'),
})
const checklist = createRoute({
  ...at('/checklists/$list'),
  component: lazyRouteComponent(ofChecks, 'ChecklistScreen'),
})
const run = createRoute({
  ...at('/checklists/$list/run/$rhythm'),
  component: lazyRouteComponent(ofChecks, 'RunScreen'),
})
const visits = createRoute({
  ...at('/visits'),
  component: lazyRouteComponent(ofChecks, 'VisitsScreen'),
})
const visitFirm = createRoute({
  ...at('/visits/$firm'),
  component: lazyRouteComponent(ofChecks, 'VisitFirmScreen'),
})
const visitList = createRoute({
  ...at('/visits/$firm/$list'),
  component: lazyRouteComponent(ofChecks, 'ChecklistScreen'),
})
const visitRun = createRoute({
  ...at('/visits/$firm/$list/run/$rhythm'),
  component: lazyRouteComponent(ofChecks, 'RunScreen'),
})
const calcList = createRoute({
  ...at('/calc'),
  component: lazyRouteComponent(ofCalc, 'CalcListScreen'),
})
const calculator = createRoute({
  ...at('/calc/$name'),
  component: lazyRouteComponent(ofCalc, 'CalcScreen'),
})

const plan = createRoute({
  ...at('/plan'),
  component: lazyRouteComponent(() => import('../PlanScreen.tsx'), 'PlanScreen'),
})

const tasks = createRoute({
  ...at('/tasks'),
  component: lazyRouteComponent(() => import('../tasks/later.ts'), 'TasksScreen'),
})

const people = createRoute({ ...at('/people'), component: lazyRouteComponent(ofPeople, 'PeopleScreen') })
const newPerson = createRoute({
  ...at('/people/new'),
  component: lazyRouteComponent(ofPeople, 'NewPersonScreen'),
})
const invite = createRoute({
  ...at('/people/invite'),
  component: lazyRouteComponent(ofPeople, 'InviteScreen'),
})
const person = createRoute({
  ...at('/people/$person'),
  component: lazyRouteComponent(ofPeople, 'PersonScreen'),
})

export const router = createRouter({
  basepath: '/field',
  routeTree: rootRoute.addChildren([
    todo,
    duty,
    hazards,
    report,
    begunReport,
    hazard,
    step,
    file,
    snaps,
    snap,
    gate,
    statistics,
    paper,
    records,
    record,
    amend,
    me,
    outbox,
    messages,
    plan,
    tasks,
    people,
    newPerson,
    invite,
    person,
    checklists,
    checklist,
    run,
    visits,
    visitFirm,
    visitList,
    visitRun,
    calcList,
    calculator,
  ]),
})
