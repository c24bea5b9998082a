/** What came from the gate: fetched when somebody opens it. */
export { GateScreen } from './GateScreen.tsx'
export { SnapScreen } from './SnapScreen.tsx'
export { SnapsScreen } from './SnapsScreen.tsx'
