import { addDays } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { findParty } from '../parties/store.ts'
import { gatedHash, receiptCode } from '../snaps/codes.ts'
import { hangGate } from '../snaps/gate.ts'
import { receiveSnap } from '../snaps/receive.ts'
import { openGate } from '../snaps/store.ts'
import { answerDays } from '../snaps/terms.ts'
import { deskOn, partyId, type Seeding } from './seeding.ts'
import type { DemoTown } from './towns.ts'

/** What somebody told at a gate, so many days ago. Nothing of it is answered yet. */
const told = [
  { ago: 11, nth: 1, kind: 'place', what: '消防通道停了两辆货车', place: '北门里面' },
  { ago: 3, nth: 0, kind: 'things', what: '封边机急停按钮按下去不弹起', place: '二号车间' },
  { ago: 1, nth: 0, kind: 'behaviour', what: '打磨的人没戴口罩', place: '打磨间' },
] as const

/** Gate codes for the first enterprises that have an account, and a few reports that wait. */
export const seedSnaps = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const bearers = town.accounts.filter(({ role }) => role === 'enterprise').map(({ party }) => party)
  const others = town.enterprises.map(({ key }) => key).filter((key) => !bearers.includes(key))
  const keys = [...bearers, ...others].slice(0, 2)
  for (const [nth, key] of keys.entries()) await hang(seeding, town, key ?? '', nth)
}

const hang = async (seeding: Seeding, town: DemoTown, key: string, nth: number) => {
  const first = addDays(seeding.today, -20)
  const id = partyId(town.code, key)
  const account = idOfName(`demo/filer/${id}`)
  await deskOn(seeding, first).write(systemSigner(town.code, account), 'zh', async (desk) => {
    const party = await findParty(desk.rows, id)
    if (party !== undefined && party.kind === 'enterprise') await hangGate(desk, party)
  })
  for (const one of told.filter((which) => which.nth === nth)) await tell(seeding, town, id, one)
}

const tell = async (seeding: Seeding, town: DemoTown, party: string, one: (typeof told)[number]) => {
  const stranger = { ...systemSigner(town.code), reach: [], party, door: false, person: '随手拍' }
  await deskOn(seeding, addDays(seeding.today, -one.ago)).write(stranger, 'zh', async (desk) => {
    const gate = await openGate(desk.rows, party)
    if (gate === undefined) return
    const { what, place, kind } = one
    const receipt = receiptCode(desk.sealer, 'demo', gate.id, [what, place, kind])
    const kept = await receiveSnap(desk, {
      ...{ gate: gate.id, party, told: { what, place, kind }, picture: undefined, reporter: undefined },
      ...{ hidesFromUnit: false, receiptHash: gatedHash(desk.sealer, 'snap', receipt) },
      days: await answerDays(desk, seeding.laws),
    })
    if (isRefusal(kept)) throw new Error(`demo: ${what}: ${kept.refused}`)
  })
}
