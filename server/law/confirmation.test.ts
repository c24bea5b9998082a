import { archive } from '@bihuan/contract/archive.ts'
import { law } from '@bihuan/contract/law.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let neighbour: Person
let firm: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  neighbour = await town.signIn('officer-yunling')
  firm = await town.signIn('enterprise')
})
afterAll(() => town.close())

const key = 'cases.payment.days'
const note = '国家法律法规数据库，第六十七条'
const parameter = async (who: Person, sought = key) => {
  const { parameters } = await who.does(law.parameters, {})
  const found = parameters.find((one) => one.key === sought)
  if (found === undefined) throw new Error(`no parameter ${sought}`)
  return found
}
/** The edition of the law that stands today, as the page names it. */
const meant = async (sought = key) => {
  const edition = (await parameter(officer, sought)).editions.find(({ standing }) => standing === 'baseline')
  if (edition === undefined) throw new Error(`nothing in force for ${sought}`)
  return { parameter: sought, side: edition.side, from: edition.from }
}
const editionIn = (view: Awaited<ReturnType<typeof parameter>>) =>
  view.editions.find(({ side }) => side === 'law')
const openOnes = async (who: Person) =>
  (await who.does(law.parameters, {})).parameters.filter(({ confirmed }) => confirmed === 'open').length

describe('the confirmation of a figure', () => {
  test('stands with name, day and note before everybody of the town, and nobody of another', async () => {
    const [before, beside] = [await openOnes(officer), await openOnes(neighbour)]
    expect(await parameter(officer)).toMatchObject({ confirmed: 'open', file: null })
    const view = await officer.does(law.confirm, { ...(await meant()), on: '2026-06-10', note: ` ${note} ` })
    expect(view.confirmed).toBe('confirmed')
    const { confirmation } = editionIn(await parameter(firm)) ?? {}
    expect(confirmation).toMatchObject({ on: '2026-06-10', note, by: expect.stringMatching(/./) })
    expect(editionIn(await parameter(neighbour))).toMatchObject({ confirmation: null, earlier: [] })
    expect([await openOnes(officer), await openOnes(neighbour)]).toEqual([before - 1, beside])
  })

  test('is an act in the file of the law, with the value that was checked', async () => {
    const { file } = await parameter(officer)
    const { kind, entries, whole } = await officer.does(archive.file, { file: file ?? '' })
    expect({ kind, whole, acts: entries.map(({ act }) => act) }).toEqual({
      kind: 'law',
      whole: true,
      acts: ['law.confirmed'],
    })
    const [entry] = await town.query<{ body: object }>('select body from journal where file = $1', [file])
    expect(entry?.body).toMatchObject({ ...{ key, side: 'law', value: 15, on: '2026-06-10', note } })
  })

  test('is given once, also by two who press at the same time', async () => {
    const input = { ...(await meant('cases.decision.days')), on: today }
    const answers = await Promise.all([officer.tries(law.confirm, input), officer.tries(law.confirm, input)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('law.already-confirmed')
  })

  test('with one command id twice is one act', async () => {
    const input = { ...(await meant('cases.late-fee.cap')), on: today }
    const id = crypto.randomUUID()
    const first = await officer.does(law.confirm, input, id)
    expect(await officer.does(law.confirm, input, id)).toEqual(first)
  })

  test.each([
    ['a day to come', { on: '2026-06-13' }, 'calc.bad-input'],
    ['an edition that is none', { from: '2019-01-01' }, 'law.no-edition'],
    ['a figure that is none', { parameter: 'cases.payment.dais' }, 'law.unknown-parameter'],
  ])('is refused for %s', async (_, change, code) => {
    const { problem } = await officer.tries(law.confirm, { ...(await meant()), on: today, ...change })
    expect(problem.code).toBe(code)
  })

  test.each(['enterprise', 'village', 'department', 'leader', 'district'])('is not for %s', async (who) => {
    const person = await town.signIn(who)
    const ref = await meant()
    for (const answer of [
      await person.tries(law.confirm, { ...ref, on: today }),
      await person.tries(law.withdrawConfirmation, { ...ref, reason: '看错' }),
    ])
      expect(answer.problem.code).toBe('request.not-allowed')
  })

  test('is of one value: a release that mends it leaves the figure open, and it is confirmed anew', async () => {
    const sought = 'cases.service.days'
    const input = { ...(await meant(sought)), on: today }
    await officer.does(law.confirm, input)
    await town.query(`update law_confirmation set value = '10' where town = $1 and key = $2`, [hexi, sought])
    const mended = await parameter(officer, sought)
    expect(mended.confirmed).toBe('open')
    expect(editionIn(mended)).toMatchObject({ confirmation: null, earlier: [{ withdrawn: null, on: today }] })
    const again = await officer.does(law.confirm, input)
    expect(editionIn(again)).toMatchObject({ confirmation: { on: today }, earlier: [{ withdrawn: null }] })
  })

  test('is not for what a town set itself, which then has nothing left to confirm', async () => {
    const sought = 'cases.late-fee.daily-rate'
    const source = { instrument: '河溪镇行政处罚裁量办法（样例）', article: '第三条' }
    const own = { parameter: sought, value: '0.02', from: '2026-01-01', source, reason: '区里试行' }
    expect((await officer.does(law.setLocal, own)).confirmed).toBe('none')
    const { problem } = await officer.tries(law.confirm, { ...(await meant(sought)), on: today })
    expect(problem.code).toBe('law.nothing-to-confirm')
  })
})

describe('a withdrawal', () => {
  test('needs a reason, leaves the figure open and both names in its history', async () => {
    const ref = await meant()
    const { problem } = await officer.tries(law.withdrawConfirmation, { ...ref, reason: ' ' })
    expect(problem).toMatchObject({ code: 'law.no-withdrawal-reason', field: 'reason' })
    const view = await officer.does(law.withdrawConfirmation, { ...ref, reason: '看错了条款' })
    expect(view.confirmed).toBe('open')
    const withdrawn = { by: expect.stringMatching(/./), reason: '看错了条款' }
    expect(editionIn(view)).toMatchObject({ confirmation: null, earlier: [{ note, withdrawn }] })
    const { entries } = await officer.does(archive.file, { file: view.file ?? '' })
    expect(entries.map(({ act }) => act)).toEqual(['law.confirmed', 'law.confirmation-withdrawn'])
    const twice = await officer.tries(law.withdrawConfirmation, { ...ref, reason: '看错了条款' })
    expect(twice).toMatchObject({ status: 409, problem: { code: 'law.not-confirmed' } })
  })

  test('of the neighbour’s confirmation is of nothing', async () => {
    const ref = await meant('cases.decision.days')
    const { problem } = await neighbour.tries(law.withdrawConfirmation, { ...ref, reason: '看错' })
    expect(problem.code).toBe('law.not-confirmed')
  })
})
