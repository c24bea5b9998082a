import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readListSearch } from './checklists/list-search.ts'
import { readDocumentSearch } from './documents/document-search.ts'
import { readAnalysisSearch } from './hazards/analysis-search.ts'
import { readHazardSearch } from './hazards/hazard-search.ts'
import { readStatisticsSearch } from './hazards/statistics-search.ts'
import { readChosen, readLedgerSearch } from './ledgers/ledger-search.ts'
import { NoSuchPage } from './shell/NoSuchPage.tsx'
import { PageFault } from './shell/PageFault.tsx'
import { Shell } from './shell/Shell.tsx'
import { readSearch } from './shell/search.ts'
import { readSnapSearch } from './snaps/snap-search.ts'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPage,
  errorComponent: PageFault,
  validateSearch: readSearch,
})
const under = () => rootRoute

const home = createRoute({
  getParentRoute: under,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})
const plan = createRoute({
  getParentRoute: under,
  path: '/plan/{-$clause}',
  component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
})
const notice = createRoute({
  getParentRoute: under,
  path: '/plan/notice',
  component: lazyRouteComponent(() => import('./plan/NoticePage.tsx'), 'NoticePage'),
})
const issue = createRoute({
  getParentRoute: under,
  path: '/plan/issue',
  component: lazyRouteComponent(() => import('./plan/IssuePage.tsx'), 'IssuePage'),
})
const simulate = createRoute({
  getParentRoute: under,
  path: '/plan/simulate',
  component: lazyRouteComponent(() => import('./plan/SimulatePage.tsx'), 'SimulatePage'),
})
const versions = createRoute({
  getParentRoute: under,
  path: '/plan/versions',
  component: lazyRouteComponent(() => import('./plan/VersionsPage.tsx'), 'VersionsPage'),
})
const draft = createRoute({
  getParentRoute: under,
  path: '/plan/drafts/$draft',
  component: lazyRouteComponent(() => import('./plan/DraftPage.tsx'), 'DraftPage'),
})
const superiors = createRoute({
  getParentRoute: under,
  path: '/plan/superiors',
  component: lazyRouteComponent(() => import('./plan/SuperiorsPage.tsx'), 'SuperiorsPage'),
})
const receipts = createRoute({
  getParentRoute: under,
  path: '/plan/receipts',
  component: lazyRouteComponent(() => import('./plan/ReceiptsPage.tsx'), 'ReceiptsPage'),
})
const subPlans = createRoute({
  getParentRoute: under,
  path: '/plan/sub-plans',
  component: lazyRouteComponent(() => import('./plan/SubPlansPage.tsx'), 'SubPlansPage'),
})
const debtors = createRoute({
  getParentRoute: under,
  path: '/plan/debtors',
  component: lazyRouteComponent(() => import('./plan/DebtorsPage.tsx'), 'DebtorsPage'),
})
const duty = createRoute({
  getParentRoute: under,
  path: '/duties/$duty',
  component: lazyRouteComponent(() => import('./duties/DutyPage.tsx'), 'DutyPage'),
})
const events = createRoute({
  getParentRoute: under,
  path: '/events',
  component: lazyRouteComponent(() => import('./events/EventsPage.tsx'), 'EventsPage'),
})
const messages = createRoute({
  getParentRoute: under,
  path: '/messages',
  component: lazyRouteComponent(() => import('./messages/MessagesPage.tsx'), 'MessagesPage'),
})
const batch = createRoute({
  getParentRoute: under,
  path: '/messages/$batch',
  component: lazyRouteComponent(() => import('./messages/BatchPage.tsx'), 'BatchPage'),
})
const parties = createRoute({
  getParentRoute: under,
  path: '/parties',
  component: lazyRouteComponent(() => import('./parties/PartiesPage.tsx'), 'PartiesPage'),
})
const newParty = createRoute({
  getParentRoute: under,
  path: '/parties/new',
  component: lazyRouteComponent(() => import('./parties/RegisterParty.tsx'), 'RegisterParty'),
})
const people = createRoute({
  getParentRoute: under,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
})
const accounts = createRoute({
  getParentRoute: under,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/AccountsPage.tsx'), 'AccountsPage'),
})
const party = createRoute({
  getParentRoute: under,
  path: '/parties/$party',
  component: lazyRouteComponent(() => import('./parties/PartyPage.tsx'), 'PartyPage'),
})
const towns = createRoute({
  getParentRoute: under,
  path: '/towns',
  component: lazyRouteComponent(() => import('./towns/TownsPage.tsx'), 'TownsPage'),
})
const town = createRoute({
  getParentRoute: under,
  path: '/towns/$town',
  component: lazyRouteComponent(() => import('./towns/TownPage.tsx'), 'TownPage'),
})
const record = createRoute({
  getParentRoute: under,
  path: '/records/$record',
  component: lazyRouteComponent(() => import('./records/RecordPage.tsx'), 'RecordPage'),
})
const hazards = createRoute({
  getParentRoute: under,
  path: '/hazards',
  validateSearch: readHazardSearch,
  component: lazyRouteComponent(() => import('./hazards/HazardsPage.tsx'), 'HazardsPage'),
})
const hazardAnalysis = createRoute({
  getParentRoute: under,
  path: '/hazards/analysis',
  validateSearch: readAnalysisSearch,
  component: lazyRouteComponent(() => import('./hazards/AnalysisPage.tsx'), 'AnalysisPage'),
})
const statistics = createRoute({
  getParentRoute: under,
  path: '/hazards/statistics',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('./hazards/StatisticsPage.tsx'), 'StatisticsPage'),
})
const filings = createRoute({
  getParentRoute: under,
  path: '/hazards/statistics/filings',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('./hazards/FilingsPage.tsx'), 'FilingsPage'),
})
const reportHazard = createRoute({
  getParentRoute: under,
  path: '/hazards/report',
  component: lazyRouteComponent(() => import('./hazards/ReportPage.tsx'), 'ReportPage'),
})
const hazard = createRoute({
  getParentRoute: under,
  path: '/hazards/$hazard',
  component: lazyRouteComponent(() => import('./hazards/HazardPage.tsx'), 'HazardPage'),
})
const hazardFile = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hazards/$hazard/print',
  component: lazyRouteComponent(() => import('./documents/FilePage.tsx'), 'FilePage'),
})
const documents = createRoute({
  getParentRoute: under,
  path: '/documents',
  validateSearch: readDocumentSearch,
  component: lazyRouteComponent(() => import('./documents/DocumentsPage.tsx'), 'DocumentsPage'),
})
const document = createRoute({
  getParentRoute: under,
  path: '/documents/$document',
  component: lazyRouteComponent(() => import('./documents/DocumentPage.tsx'), 'DocumentPage'),
})
const snaps = createRoute({
  getParentRoute: under,
  path: '/snaps',
  validateSearch: readSnapSearch,
  component: lazyRouteComponent(() => import('./snaps/SnapsPage.tsx'), 'SnapsPage'),
})
const snap = createRoute({
  getParentRoute: under,
  path: '/snaps/$snap',
  component: lazyRouteComponent(() => import('./snaps/SnapPage.tsx'), 'SnapPage'),
})
const gate = createRoute({
  getParentRoute: under,
  path: '/parties/$party/gate',
  component: lazyRouteComponent(() => import('./snaps/GatePage.tsx'), 'GatePage'),
})
const ledgers = createRoute({
  getParentRoute: under,
  path: '/ledgers',
  component: lazyRouteComponent(() => import('./ledgers/CataloguePage.tsx'), 'CataloguePage'),
})
const ledger = createRoute({
  getParentRoute: under,
  path: '/ledgers/$kind',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./ledgers/LedgerPage.tsx'), 'LedgerPage'),
})
const entry = createRoute({
  getParentRoute: under,
  path: '/ledgers/$kind/enter',
  component: lazyRouteComponent(() => import('./ledgers/EntryPage.tsx'), 'EntryPage'),
})
const sheets = createRoute({
  getParentRoute: under,
  path: '/ledgers/$kind/sheets',
  validateSearch: readChosen,
  component: lazyRouteComponent(() => import('./records/SheetsPage.tsx'), 'SheetsPage'),
})
const amend = createRoute({
  getParentRoute: under,
  path: '/records/$record/amend',
  component: lazyRouteComponent(() => import('./records/AmendPage.tsx'), 'AmendPage'),
})
const calcList = createRoute({
  getParentRoute: under,
  path: '/calc',
  component: lazyRouteComponent(() => import('./calc/CalcListPage.tsx'), 'CalcListPage'),
})
const calculator = createRoute({
  getParentRoute: under,
  path: '/calc/$name',
  component: lazyRouteComponent(() => import('./calc/CalcPage.tsx'), 'CalcPage'),
})
const checklists = createRoute({
  getParentRoute: under,
  path: '/checklists',
  component: lazyRouteComponent(() => import('./checklists/ChecklistsPage.tsx'), 'ChecklistsPage'),
})
const checklist = createRoute({
  getParentRoute: under,
  path: '/checklists/$list',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./checklists/ChecklistPage.tsx'), 'ChecklistPage'),
})
const law = createRoute({
  getParentRoute: under,
  path: '/law',
  component: lazyRouteComponent(() => import('./law/LawPage.tsx'), 'LawPage'),
})
const parameter = createRoute({
  getParentRoute: under,
  path: '/law/$parameter',
  component: lazyRouteComponent(() => import('./law/ParameterPage.tsx'), 'ParameterPage'),
})
const seals = createRoute({
  getParentRoute: under,
  path: '/seals',
  component: lazyRouteComponent(() => import('./archive/SealsPage.tsx'), 'SealsPage'),
})
const calendar = createRoute({
  getParentRoute: under,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
})
const calendarYear = createRoute({
  getParentRoute: under,
  path: '/calendar/$year',
  component: lazyRouteComponent(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
})

const imports = createRoute({
  getParentRoute: under,
  path: '/import/$target/{-$import}',
  component: lazyRouteComponent(() => import('./exchange/ImportPage.tsx'), 'ImportPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    notice,
    issue,
    simulate,
    versions,
    draft,
    superiors,
    receipts,
    subPlans,
    debtors,
    plan,
    duty,
    events,
    messages,
    batch,
    parties,
    newParty,
    party,
    people,
    accounts,
    towns,
    town,
    record,
    hazards,
    snaps,
    snap,
    gate,
    hazardAnalysis,
    statistics,
    filings,
    reportHazard,
    hazard,
    hazardFile,
    documents,
    document,
    ledgers,
    ledger,
    entry,
    sheets,
    amend,
    calcList,
    calculator,
    checklists,
    checklist,
    law,
    parameter,
    seals,
    calendar,
    calendarYear,
    imports,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
