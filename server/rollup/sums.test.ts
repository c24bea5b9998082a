import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { rollup } from '@bihuan/contract/rollup.ts'
import { addDays, dayOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { sumOfFigures } from '@bihuan/domain/rollup/figures.ts'
import { sectorKey } from '@bihuan/domain/rollup/group.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { ruleFinder } from '../duties/views.ts'
import { systemSigner } from '../frame/desk.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { fileRecord } from '../ledgers/file-record.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { type DutyRow, dutyRows, figuresOneByOne } from '../testing/counted.ts'
import { hexi, today, yunling } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let district: Person
let ruleOf: ReturnType<typeof ruleFinder>
beforeAll(async () => {
  town = await openTestTown()
  await later(0)
  const { root } = inject('cluster')
  ruleOf = ruleFinder(readShippedPlan(root, readShippedLaws(root)))
})
afterAll(() => town.close())

/** Days go by, and whoever comes back signs in anew. */
const later = async (days: number) => {
  town.clock.now += days * 86_400_000
  officer = await town.signIn('officer')
  district = await town.signIn('district')
}

/** What was done, so that a test can tell whether the stories reach it. */
const done = { file: 0, fileLate: 0, giveBack: 0, close: 0, reopen: 0, retrade: 0, issue: 0 }
type Deed = keyof typeof done

const now = () => dayOf(town.clock.now)
const pick = <T>(all: readonly T[], share: number): T | undefined => all[Math.floor(share * all.length)]

const filing =
  (deed: 'file' | 'fileLate') =>
  async (share: number): Promise<void> => {
    const overdue = deed === 'fileLate' ? 'and due_on < $2' : ''
    const open = await town.query<{ id: string; clause: string; rule: string; debtor: string; due: string }>(
      `select id, clause, rule, debtor, due_on::text as due from duty
        where town = $1 and state in ('open', 'returned') and first_on <= $2 ${overdue} order by id`,
      [hexi, now()],
    )
    const duty = pick(open, share)
    const evidence = duty && ruleOf(duty)?.rule.evidence
    if (duty === undefined || evidence === undefined) return
    const on = duty.due < now() ? duty.due : now()
    const values = demoValues(evidence.ledger, duty.id, on, 20, evidence.with)
    const signer = { ...systemSigner(hexi), person: '填报人', party: duty.debtor }
    const filed = await town.desk.write(signer, 'zh', (desk) =>
      fileRecord({ duty: duty.id, values, signature: demoSignature(duty.id) }, desk, ruleOf),
    )
    if (isRefusal(filed)) return
    done[deed] += 1
  }

const deeds: Record<Deed, (share: number) => Promise<void>> = {
  file: filing('file'),
  fileLate: filing('fileLate'),
  async giveBack(share) {
    const held = await town.query<{ record: string }>(
      `select record from duty where town = $1 and state = 'delivered' order by id`,
      [hexi],
    )
    const record = pick(held, share)?.record
    if (record === undefined) return
    await officer.does(ledgers.giveBack, { record, reason: '现场没有查到' })
    done.giveBack += 1
  },
  close: (share) => change(share, 'close', () => ({ until: now() })),
  reopen: (share) => change(share, 'reopen', () => ({ until: null })),
  retrade: (share) =>
    change(share, 'retrade', ({ attributes }) => ({
      attributes: { ...attributes, sector: share > 0.5 ? 'wood' : 'storage' },
    })),
  async issue() {
    await officer.does(plans.issue, {})
    done.issue += 1
  },
}

type Shown = Awaited<ReturnType<typeof shownParty>>
const shownParty = (party: string) => officer.does(parties.show, { party })

const change = async (share: number, deed: Deed, changes: (shown: Shown) => object) => {
  const open = deed === 'reopen' ? 'until is not null' : 'until is null'
  const firms = await town.query<{ id: string }>(
    `select id from party where town = $1 and kind = 'enterprise' and ${open} order by id`,
    [hexi],
  )
  const firm = pick(firms, share)
  if (firm === undefined) return
  const shown = await shownParty(firm.id)
  const { id, version, name, since, until, suspendedFrom, suspendedTo, attributes } = shown
  const facts = { party: id, version, name, since, until, suspendedFrom, suspendedTo, attributes }
  await officer.does(parties.edit, { ...facts, ...changes(shown) })
  await officer.does(plans.issue, {})
  done[deed] += 1
}

const keys = {
  clause: ({ clause }: DutyRow) => clause,
  village: ({ area }: DutyRow) => area,
  sector: ({ kind, sector }: DutyRow) => sectorKey(kind as never, sector),
}

/** The district's figures on a day are what the duties say one by one, however they are cut. */
const agree = async (rows: readonly DutyRow[], asOf: string) => {
  for (const by of ['clause', 'village', 'sector'] as const) {
    const shown = await district.does(rollup.compare, { asOf, by })
    for (const { town: code, figures: whole } of shown.towns) {
      const own = rows.filter((row) => row.town === code)
      const cells = shown.rows.flatMap(({ key, cells }) =>
        cells.filter((cell) => cell.town === code).map(({ figures }) => [key, figures] as const),
      )
      const some = cells.filter(([, { owed, notYet }]) => owed + notYet > 0)
      expect(new Map(some)).toEqual(figuresOneByOne(own, asOf, keys[by]))
      expect(sumOfFigures(some.map(([, figures]) => figures))).toEqual(whole)
      expect(whole).toEqual(figuresOneByOne(own, asOf, () => 'all').get('all'))
    }
  }
}

const agreeOn = async (days: readonly number[]) => {
  const rows = [...(await dutyRows(town, hexi)), ...(await dutyRows(town, yunling))]
  for (const asOf of [now(), ...days.map((day) => addDays(today, day))]) await agree(rows, asOf)
}

const anyDeed = fc.tuple(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('file' as const, 'file' as const, 'fileLate' as const) },
    { weight: 3, arbitrary: fc.constantFrom('giveBack' as const, 'close' as const, 'reopen' as const) },
    { weight: 2, arbitrary: fc.constantFrom('retrade' as const, 'issue' as const) },
  ),
  fc.nat(999).map((thousandth) => thousandth / 1000),
)

/** The first story does everything once, so that none of it is left to chance. */
const everyDeed = (
  ['file', 'fileLate', 'giveBack', 'close', 'file', 'reopen', 'retrade', 'issue'] as const
).map((deed, at): [Deed, number] => [deed, 0.12 * at])

test('whatever is filed, given back, closed, reopened, sorted anew and issued: sums are counts one by one, on any day', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDeed, { minLength: 4, maxLength: 7 }),
      fc.array(fc.integer({ min: -200, max: 500 }), { minLength: 1, maxLength: 2 }),
      async (story, days) => {
        for (const [deed, share] of story) await deeds[deed](share)
        await later(5)
        await agreeOn(days)
      },
    ),
    { numRuns: 8, endOnFailure: true, examples: [[everyDeed, [30]]] },
  )
  // The stories reach what they are about.
  for (const [deed, times] of Object.entries(done)) expect([deed, times > 0]).toEqual([deed, true])
}, 180_000)
