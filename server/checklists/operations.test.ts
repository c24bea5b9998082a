import { checklists } from '@bihuan/contract/checklists.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let firm: Person
let expert: Person
/** An enterprise of the officer's town, which is not the firm's. */
let food: string
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await town.signIn('enterprise')
  expert = await town.signIn('expert')
  const found = await officer.does(parties.list, { name: '春禾食品厂' })
  food = found.parties[0]?.id ?? ''
})
afterAll(() => town.close())

describe('the checklists', () => {
  test('tell an enterprise which are its own, and why', async () => {
    const { on, party, lists } = await firm.does(checklists.list, {})
    expect(on).toBe(today)
    expect(party).not.toBeNull()
    const own = lists.filter(({ applies }) => applies)
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(['general', 'fire']))
    for (const { because, items, parts } of own) {
      expect(because?.zh).toMatch(/^(全部|因为：)/)
      expect(parts.reduce((sum, part) => sum + part.items, 0)).toBe(items)
    }
    expect(lists.some(({ applies, because }) => applies === false && because === null)).toBe(true)
  })

  test('are asked about any party within reach', async () => {
    const { party, lists } = await officer.does(checklists.list, { party: food })
    expect(party?.name).toBe('春禾食品厂')
    expect(lists.filter(({ applies }) => applies).map(({ id }) => id)).toContain('tea-food')
    expect(lists.find(({ id }) => id === 'construction-site')?.applies).toBe(false)
  })

  test('and of none beyond it', async () => {
    for (const who of [firm, expert, await town.signIn('officer-yunling')]) {
      expect((await who.tries(checklists.list, { party: food })).problem.code).toBe('party.not-found')
      expect((await who.tries(checklists.show, { list: 'fire', party: food })).problem.code).toBe(
        'party.not-found',
      )
    }
  })

  test('are open to whoever signed in; who ticks none sees whom each is for', async () => {
    for (const who of [officer, expert]) {
      const { party, lists } = await who.does(checklists.list, {})
      expect(party).toBeNull()
      expect(lists).toHaveLength(12)
      expect(lists.every(({ applies, forWhom }) => applies === null && forWhom.zh !== '')).toBe(true)
    }
  })

  test('show every item with how, basis, class, proposal and advice', async () => {
    const list = await officer.does(checklists.show, { list: 'gas-restaurant' })
    expect(list.items.length).toBeGreaterThanOrEqual(12)
    const alarm = list.items.find(({ ask }) => ask.zh.startsWith('装了可燃气体报警器'))
    expect(alarm).toMatchObject({
      class: { code: 'S12', name: { zh: '燃气' }, half: 'site' },
      grade: 'general',
      everyName: { zh: '每周' },
    })
    expect(alarm?.basis[0]).toMatchObject({ name: { zh: '安全生产法' }, article: { zh: '第三十六条第四款' } })
  })

  test('tick fewer things in a more frequent check', async () => {
    const of = async (rhythm: 'day' | 'month' | 'year') =>
      (await officer.does(checklists.show, { list: 'fire', rhythm })).items.length
    const [daily, monthly, yearly] = [await of('day'), await of('month'), await of('year')]
    expect(daily).toBeGreaterThan(0)
    expect(monthly).toBeGreaterThan(daily)
    expect(yearly).toBeGreaterThan(monthly)
  })

  test('are not there before their first day, and unknown ones never', async () => {
    expect((await officer.tries(checklists.show, { list: 'fire', on: '2025-12-31' })).problem.code).toBe(
      'checklist.not-found',
    )
    expect((await officer.tries(checklists.show, { list: 'nothing' })).problem.code).toBe(
      'checklist.not-found',
    )
    expect((await officer.does(checklists.list, { on: '2025-12-31' })).lists).toEqual([])
  })
})

describe('the catalogue of hazards', () => {
  test('gives classes, the no-go list, accident kinds and the criteria of the day', async () => {
    const { halves, bans, accidents, standards } = await expert.does(checklists.catalogue, {})
    expect(halves.map(({ classes }) => classes.length)).toEqual([13, 14])
    expect([bans.length, accidents.length]).toEqual([8, 20])
    const fire = standards.filter(({ standard }) => standard.startsWith('fire-'))
    expect(fire.map(({ number }) => number)).toEqual(['GB 35181-2025'])
    expect(fire[0]?.criteria[0]?.confidenceName.zh).toBe('待确认')
  })

  test('and those of a day long past', async () => {
    const { standards } = await expert.does(checklists.catalogue, { on: '2025-10-31' })
    const fire = standards.filter(({ standard }) => standard.startsWith('fire-'))
    expect(fire.map(({ number, to }) => [number, to])).toEqual([['GB 35181-2017', '2025-10-31']])
  })
})
