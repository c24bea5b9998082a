import { randomUUID } from 'node:crypto'
import { checklists } from '@bihuan/contract/checklists.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { today } from '../testing/known.ts'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

type Visit = InputOf<typeof checklists.visit>
type Answer = Visit['answers'][number]

let town: TestTown
let department: Person
let village: Person
let officer: Person
/** A firm that the department is in charge of; one in the village. */
let charge: string
let near: string
let far: string
beforeAll(async () => {
  town = await openTestTown()
  department = await town.signIn('department')
  village = await town.signIn('village')
  officer = await town.signIn('officer')
  const firmsOf = async (account: string) =>
    (
      await town.query<{ id: string; is_near: boolean; is_charge: boolean }>(
        `select p.id, p.area = v.area as is_near, p.handler is not distinct from v.id as is_charge
         from party p, membership m join party v on v.town = m.town and v.id = m.party
         join account a on a.id = m.account
         where a.name = $1 and p.town = m.town and p.kind = 'enterprise'`,
        [account],
      )
    ).map((row) => row)
  charge = (await firmsOf('department')).find((row) => row.is_charge)?.id ?? ''
  near = (await firmsOf('village')).find((row) => row.is_near)?.id ?? ''
  far = (await firmsOf('village')).find((row) => !row.is_near)?.id ?? ''
})
afterAll(() => town.close())

const ofDepartment = {
  ...{ checkedOn: today, occasion: 'monthly', sector: 'industry', ledBy: '赵一', post: 'head' },
  ...{ people: 2, places: '车间', rulesKept: true },
}
const ofVillage = {
  ...{ patrolledOn: today, watched: ['shops'], people: 2, points: 1, places: '车间' },
  ...{ openFires: 0, rulesKept: true, told: 1 },
}
const visitOf = (party: string, answers: Answer[], values: Visit['values']): Visit => ({
  ...{ list: 'fire', rhythm: 'month', party, answers, values },
  signature: demoSignature('visit'),
})
const itemsOf = async (who: Person, party: string) =>
  (await who.does(checklists.show, { list: 'fire', rhythm: 'month', party })).items
const allGood = async (who: Person, party: string): Promise<Answer[]> =>
  (await itemsOf(who, party)).map(({ id }) => ({ item: id, answer: 'good' }))
const wrong = (said: Answer): Answer => ({ item: said.item, answer: 'wrong', became: 'hazard' })

describe('a list ticked at a firm', () => {
  test('by the department in charge: its record, and the firm’s hazards with the grade proposed', async () => {
    const items = await itemsOf(department, charge)
    const general = items.filter(({ grade }) => grade === 'general')
    const [first, second] = general
    const add = async (height: number) =>
      (
        await department.does(photos.add, {
          source: 'camera',
          content: await takenPhoto({ width: 400, height }),
        })
      ).digest
    const [before, after] = [await add(330), await add(340)]
    const answers = (await allGood(department, charge)).map((said): Answer => {
      if (said.item === first?.id) return wrong(said)
      if (said.item !== second?.id) return said
      return {
        ...{ item: said.item, answer: 'wrong', photos: [before] },
        ...{ became: 'fixed', how: '搬走了', after: [after] },
      }
    })
    const met = { name: '钱二', signature: demoSignature('met') }
    const input = { ...visitOf(charge, answers, ofDepartment), met }
    const { record, hazards: found } = await department.does(checklists.visit, input)
    expect(found.map(({ item }) => item).sort()).toEqual([first?.id, second?.id].sort())

    const { kind, party, values } = await officer.does(ledgers.show, { record })
    expect(kind).toBe('department-check')
    expect(party.id).not.toBe(charge)
    expect(values).toMatchObject({ ticked: items.length, found: 2, fixed: 1, met: '钱二', ledBy: '赵一' })
    const one = found.find(({ item }) => item === first?.id)?.id ?? ''
    const hazard = await officer.does(hazards.show, { hazard: one })
    expect(hazard).toMatchObject({ source: 'department', grade: 'general', what: first?.wording.zh })
    expect(hazard.party.id).toBe(charge)
    expect(hazard.state.item).toBe(first?.id)
    const acts = await town.query<{ act: string; body: { party: string; signed: boolean } }>(
      `select act, body from journal where file = $1 order by seq`,
      [record],
    )
    expect(acts.map(({ act }) => act)).toEqual(['record.filed', 'record.visited'])
    expect(acts[1]?.body).toEqual({ party: charge, signed: true })
    expect(JSON.stringify(acts)).not.toContain('钱二')
  })

  test('by a village: it proposes the grade and does not give it', async () => {
    const items = await itemsOf(village, near)
    const answers = (await allGood(village, near)).map((said, at) => (at === 0 ? wrong(said) : said))
    const { record, hazards: found } = await village.does(checklists.visit, visitOf(near, answers, ofVillage))
    const hazard = await officer.does(hazards.show, { hazard: found[0]?.id ?? '' })
    expect(hazard).toMatchObject({ source: 'village', grade: null, stage: 'found' })
    expect(hazard.party.id).toBe(near)
    const { kind, values } = await officer.does(ledgers.show, { record })
    expect(kind).toBe('village-patrol')
    expect(values.findings).toContain('建议：')
    expect(values.ticked).toBe(items.length)
    expect((await village.does(checklists.found, { record })).hazards).toEqual(found)
  })

  test('sent twice under one command is filed once', async () => {
    const input = visitOf(near, await allGood(village, near), ofVillage)
    const command = randomUUID()
    const first = await village.does(checklists.visit, input, command)
    expect(await village.does(checklists.visit, input, command)).toEqual(first)
  })

  test('leaves nothing behind when a part of it is refused', async () => {
    const records = async () => (await village.does(ledgers.totals, { kind: 'village-patrol' })).count
    const stood = await records()
    const answers = (await allGood(village, near)).map(
      (said, at): Answer => (at === 0 ? { ...wrong(said), photos: ['f'.repeat(64)] } : said),
    )
    const { problem } = await village.tries(checklists.visit, visitOf(near, answers, ofVillage))
    expect(problem.code).toBe('photo.unknown')
    expect(await records()).toBe(stood)
  })

  test('is refused with a sentence outside the area, for a firm, and while something is open', async () => {
    const answers = await allGood(village, near)
    const codeOf = async (who: Person, visit: Visit) =>
      (await who.tries(checklists.visit, visit)).problem.code
    expect(await codeOf(village, visitOf(far, answers, ofVillage))).toBe('party.not-found')
    const firm = await town.signIn('enterprise')
    const { party } = await firm.does(checklists.list, {})
    expect(await codeOf(firm, visitOf(party?.id ?? '', answers, ofVillage))).toBe('checklist.not-a-visitor')
    expect(await codeOf(officer, visitOf(near, answers, ofVillage))).toBe('checklist.not-a-visitor')
    expect(await codeOf(village, visitOf(near, answers.slice(1), ofVillage))).toBe('checklist.unanswered')
    expect(await codeOf(village, visitOf(near, answers, {}))).toBe('record.values-wrong')
    const inkless = {
      ...visitOf(near, answers, ofVillage),
      met: { name: '钱二', signature: { strokes: [] } },
    }
    expect(await codeOf(village, inkless)).toBe('record.signature-empty')
  })
})
