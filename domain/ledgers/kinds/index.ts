import type { Ledger } from '../ledger.ts'
import { departmentCheck } from './department-check.ts'
import { drill } from './drill.ts'
import { dutyRoster } from './duty-roster.ts'
import { fullInspection } from './full-inspection.ts'
import { insurancePolicy } from './insurance-policy.ts'
import { meeting } from './meeting.ts'
import { publicityActivity } from './publicity-activity.ts'
import { safetyOrganisation } from './safety-organisation.ts'
import { trainingSession } from './training-session.ts'
import { villagePatrol } from './village-patrol.ts'
import { yearlyReport } from './yearly-report.ts'

/** Every ledger kind, by name. A test holds this list to the files beside it. */
export const ledgerKinds = {
  'department-check': departmentCheck,
  drill,
  'duty-roster': dutyRoster,
  'full-inspection': fullInspection,
  'insurance-policy': insurancePolicy,
  meeting,
  'publicity-activity': publicityActivity,
  'safety-organisation': safetyOrganisation,
  'training-session': trainingSession,
  'village-patrol': villagePatrol,
  'yearly-report': yearlyReport,
} as const

export type LedgerKind = keyof typeof ledgerKinds

export const ledgerNames = Object.keys(ledgerKinds) as LedgerKind[]

export const isLedgerKind = (name: string): name is LedgerKind => Object.hasOwn(ledgerKinds, name)

/** The ledger of this name, if there is one. */
export const findLedger = (name: string): Ledger | undefined =>
  isLedgerKind(name) ? ledgerKinds[name] : undefined
