import './words.ts'

/** Ticking a list: fetched once the first page stands, since workshops have no signal. */
export { ChecklistScreen } from './ChecklistScreen.tsx'
export { ChecklistsScreen } from './ChecklistsScreen.tsx'
export { RunScreen } from './RunScreen.tsx'
export { VisitFirmScreen } from './VisitFirmScreen.tsx'
export { VisitsScreen } from './VisitsScreen.tsx'
