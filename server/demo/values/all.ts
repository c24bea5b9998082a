import type { LedgerKind } from '@bihuan/domain/ledgers/kinds/index.ts'
import { campaign } from './campaign.ts'
import { emergency } from './emergency.ts'
import { enforcement } from './enforcement.ts'
import type { Makers } from './given.ts'
import { inspection } from './inspection.ts'
import { investment } from './investment.ts'
import { organisation } from './organisation.ts'
import { publicity } from './publicity.ts'
import { responsibility } from './responsibility.ts'
import { risk } from './risk.ts'
import { ruleRecords } from './rules.ts'
import { training } from './training.ts'

/** A maker for every kind; the compiler misses a new one. */
export const makers: Makers<LedgerKind> = {
  ...campaign,
  ...emergency,
  ...enforcement,
  ...inspection,
  ...investment,
  ...organisation,
  ...publicity,
  ...responsibility,
  ...risk,
  ...ruleRecords,
  ...training,
}
