import type { Ledger } from '../ledger.ts'
import { accountabilityMeasure } from './accountability-measure.ts'
import { agencyCheck } from './agency-check.ts'
import { campaignReport } from './campaign-report.ts'
import { caseTransfer } from './case-transfer.ts'
import { contractorAgreement } from './contractor-agreement.ts'
import { departmentCheck } from './department-check.ts'
import { doubleReport } from './double-report.ts'
import { drill } from './drill.ts'
import { dutyList } from './duty-list.ts'
import { dutyRoster } from './duty-roster.ts'
import { emergencyPlan } from './emergency-plan.ts'
import { enforcementPlan } from './enforcement-plan.ts'
import { enforcementSummary } from './enforcement-summary.ts'
import { equipmentReview } from './equipment-review.ts'
import { expertService } from './expert-service.ts'
import { exposure } from './exposure.ts'
import { facilityRegister } from './facility-register.ts'
import { fullInspection } from './full-inspection.ts'
import { hazardStatistics } from './hazard-statistics.ts'
import { houseSurvey } from './house-survey.ts'
import { householdVisit } from './household-visit.ts'
import { installationReport } from './installation-report.ts'
import { insurancePolicy } from './insurance-policy.ts'
import { internalAssessment } from './internal-assessment.ts'
import { lesson } from './lesson.ts'
import { meeting } from './meeting.ts'
import { publicityActivity } from './publicity-activity.ts'
import { rescueTeam } from './rescue-team.ts'
import { riskAssessment } from './risk-assessment.ts'
import { ruleLibrary } from './rule-library.ts'
import { safetyExpense } from './safety-expense.ts'
import { safetyOrganisation } from './safety-organisation.ts'
import { selfCheck } from './self-check.ts'
import { standardisation } from './standardisation.ts'
import { subPlan } from './sub-plan.ts'
import { supervisionAssignment } from './supervision-assignment.ts'
import { teamRegister } from './team-register.ts'
import { trainingSession } from './training-session.ts'
import { villagePatrol } from './village-patrol.ts'
import { violation } from './violation.ts'
import { workerReport } from './worker-report.ts'
import { yearlyReport } from './yearly-report.ts'

/** Every ledger kind, by name. A test holds this list to the files beside it. */
export const ledgerKinds = {
  'accountability-measure': accountabilityMeasure,
  'agency-check': agencyCheck,
  'campaign-report': campaignReport,
  'case-transfer': caseTransfer,
  'contractor-agreement': contractorAgreement,
  'department-check': departmentCheck,
  'double-report': doubleReport,
  drill,
  'duty-list': dutyList,
  'duty-roster': dutyRoster,
  'emergency-plan': emergencyPlan,
  'enforcement-plan': enforcementPlan,
  'enforcement-summary': enforcementSummary,
  'equipment-review': equipmentReview,
  'expert-service': expertService,
  exposure,
  'facility-register': facilityRegister,
  'full-inspection': fullInspection,
  'hazard-statistics': hazardStatistics,
  'house-survey': houseSurvey,
  'household-visit': householdVisit,
  'installation-report': installationReport,
  'insurance-policy': insurancePolicy,
  'internal-assessment': internalAssessment,
  lesson,
  meeting,
  'publicity-activity': publicityActivity,
  'rescue-team': rescueTeam,
  'risk-assessment': riskAssessment,
  'rule-library': ruleLibrary,
  'safety-expense': safetyExpense,
  'safety-organisation': safetyOrganisation,
  'self-check': selfCheck,
  standardisation,
  'sub-plan': subPlan,
  'supervision-assignment': supervisionAssignment,
  'team-register': teamRegister,
  'training-session': trainingSession,
  'village-patrol': villagePatrol,
  violation,
  'worker-report': workerReport,
  'yearly-report': yearlyReport,
} as const

export type LedgerKind = keyof typeof ledgerKinds

export const ledgerNames = Object.keys(ledgerKinds) as LedgerKind[]

export const isLedgerKind = (name: string): name is LedgerKind => Object.hasOwn(ledgerKinds, name)

/** The ledger of this name, if there is one. */
export const findLedger = (name: string): Ledger | undefined =>
  isLedgerKind(name) ? ledgerKinds[name] : undefined
