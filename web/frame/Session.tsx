// For web/field/main.tsx, until it asks parts for it.
export { Session, sessionClient } from '../parts/Session.tsx'
