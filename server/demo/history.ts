import { daysBetween } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { DutyRule } from '@bihuan/domain/plans/plan.ts'
import { ruleFinder } from '../duties/views.ts'
import { type Signer, systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { fileRecord } from '../ledgers/file-record.ts'
import { demoSignature, demoValues, filingDay } from './records.ts'
import { deskOn, partyId, type Seeding } from './seed.ts'
import type { DemoTown } from './towns.ts'

/** Parties whose duty of the running period stays open, so that somebody can try it. */
const leftToTry = new Set(['jinyu', 'emergency'])

/** A year of filing: most deliver, some late, some forget, each in the same way every time the demo is loaded. */
export const seedHistory = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const ruleOf = ruleFinder(seeding.plan)
  const filers = new Map(filersOf(town).map((filer) => [partyId(town.code, filer.key), filer]))
  const duties = await deskOn(seeding, seeding.today).read(systemSigner(town.code), 'zh', (desk) =>
    desk.rows
      .selectFrom('duty')
      .selectAll()
      .where('first_on', '<=', seeding.today)
      .where('state', '=', 'open')
      .orderBy('due_on')
      .orderBy('key')
      .execute(),
  )
  for (const duty of duties) {
    const filer = filers.get(duty.debtor)
    const evidence = ruleOf(duty)?.rule.evidence
    if (filer === undefined || evidence === undefined) continue
    const runs = duty.due_on >= seeding.today
    if (runs && leftToTry.has(filer.key)) continue
    const day = filingDay(duty.key, duty.first_on, duty.due_on, runs ? filer.diligence / 2 : filer.diligence)
    if (day === null || day.filedOn >= seeding.today || day.happenedOn < seeding.issueDay) continue
    await file(seeding, town, filer, { duty: duty.id, evidence, key: duty.key, ...day })
  }
}

type Filer = { key: string; diligence: number; staff: number; person: string }

const filersOf = (town: DemoTown): Filer[] => {
  const personOf = (key: string) => town.accounts.find(({ party }) => party === key)?.person ?? '安全管理员'
  return [
    ...town.enterprises.map((enterprise) => ({ ...enterprise, person: personOf(enterprise.key) })),
    ...town.departments.map(({ key }) => ({ key, diligence: 0.8, staff: 6, person: personOf(key) })),
  ]
}

type Filing = {
  duty: string
  evidence: DutyRule['evidence']
  key: string
  happenedOn: string
  filedOn: string
}

const file = async (seeding: Seeding, town: DemoTown, filer: Filer, filing: Filing) => {
  const party = partyId(town.code, filer.key)
  const signer: Signer = {
    ...systemSigner(town.code, idOfName(`demo/filer/${party}`)),
    person: filer.person,
    party,
  }
  if (daysBetween(filing.happenedOn, filing.filedOn) < 0) throw new RangeError('filed before it happened')
  const input = {
    duty: filing.duty,
    values: demoValues(
      filing.evidence.ledger,
      filing.key,
      filing.happenedOn,
      filer.staff,
      filing.evidence.with,
    ),
    signature: demoSignature(filing.key),
  }
  const filed = await deskOn(seeding, filing.filedOn).write(signer, 'zh', (desk) =>
    fileRecord(input, desk, ruleFinder(seeding.plan)),
  )
  if (isRefusal(filed) && filed.refused !== 'duty.already-delivered')
    throw new Error(`demo: a record was refused: ${filed.refused} ${JSON.stringify(filed.because)}`)
}
