/** The pages behind the first one: fetched as soon as that one stands, so that they are there without a signal. */
export { AmendScreen } from './AmendScreen.tsx'
export { DutyScreen } from './DutyScreen.tsx'
export { MeScreen } from './MeScreen.tsx'
export { MessagesScreen } from './MessagesScreen.tsx'
export { OutboxScreen } from './OutboxScreen.tsx'
export { RecordScreen } from './RecordScreen.tsx'
export { RecordsScreen } from './RecordsScreen.tsx'
