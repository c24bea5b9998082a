import { archive } from '@bihuan/contract/archive.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { choice, count, date, rows, several, text, yesNo } from '@bihuan/domain/ledgers/field.ts'
import { ledger, type Values } from '@bihuan/domain/ledgers/ledger.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { shippedLedgers } from './known-ledgers.ts'

const w = (zh: string, en: string) => ({ zh, en })

/** Everything that somebody writes to add a kind of record. All that follows comes from here. */
const ferryCheck = ledger({
  kind: 'ferry-check',
  version: 1,
  title: w('渡船检查', 'Ferry check'),
  about: w('每条渡船开航前查一次。', 'Each ferry is checked before it sails.'),
  group: 'campaign',
  filedBy: ['village'],
  fields: {
    checkedOn: date(w('检查日期', 'Date'), {}),
    state: choice(w('船况', 'State'), { sound: w('完好', 'Sound'), repair: w('待修', 'To be repaired') }, {}),
    gear: several(w('器材', 'Gear'), { vest: w('救生衣', 'Vests'), ring: w('救生圈', 'Rings') }, {}),
    loaded: yesNo(w('是否超载', 'Overloaded?'), {}),
    seats: count(w('座位', 'Seats'), {}),
    skipper: text(w('船主', 'Skipper'), { personal: true }),
    crew: rows(w('船员', 'Crew'), { name: text(w('姓名', 'Name'), { personal: true }) }, { required: false }),
    remark: text(w('备注', 'Remark'), { lines: 3, required: false }),
  },
  happenedOn: 'checkedOn',
  list: ['checkedOn', 'state', 'seats', 'skipper'],
  filters: ['checkedOn', 'state', 'gear', 'loaded'],
  print: { signatures: [w('检查人', 'Checked by')] },
})

const values = (day: string, more: Record<string, unknown> = {}) => ({
  ...{ checkedOn: day, state: 'sound', gear: ['vest'], loaded: false, seats: 12, skipper: '梢公' },
  ...{ remark: 'Hull № 7 换缆绳', ...more },
})
const signature = demoSignature('ferry')

let town: TestTown
let village: Person
let officer: Person
beforeAll(async () => {
  town = await openTestTown({ ledgers: { ...shippedLedgers, 'ferry-check': ferryCheck } })
  village = await town.signIn('village')
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const found = async (filter: Record<string, string>) =>
  (await officer.does(ledgers.list, { kind: 'ferry-check', ...filter })).records

describe('a kind of record that is one declaration', () => {
  let sound: string
  let repair: string

  test('stands in the catalogue under its group', async () => {
    const { kinds, groups } = await village.does(ledgers.kinds, {})
    expect(kinds.at(-1)).toMatchObject({ kind: 'ferry-check', group: 'campaign', count: 0, isMore: false })
    expect(groups.find(({ name }) => name === 'campaign')?.title.zh).toBe('专项整治')
  })

  test('is entered, numbered, and refused with the names of its own fields', async () => {
    const enter = (given: object) =>
      village.tries(ledgers.enter, { kind: 'ferry-check', values: { ...given }, signature })
    expect((await enter(values('2026-06-10', { seats: undefined }))).problem).toMatchObject({
      code: 'record.incomplete',
      fields: [{ field: 'seats', detail: expect.stringContaining('座位') }],
    })
    expect((await enter(values('2026-06-10', { state: 'sunk' }))).problem.fields?.[0]?.field).toBe('state')
    const first = await enter(values('2026-06-10'))
    expect(first.value).toMatchObject({ number: { zh: '2026-001', en: '2026-001' }, delivered: [] })
    sound = first.value.record
    const second = await enter(values('2026-06-11', { state: 'repair', gear: ['vest', 'ring'] }))
    repair = second.value.record
    expect(second.value.number.en).toBe('2026-002')
  })

  test('is listed newest first with its own columns, and nothing personal among them', async () => {
    const records = await found({})
    expect(records.map(({ id, title }) => [id, title.en])).toEqual([
      [repair, 'Ferry check'],
      [sound, 'Ferry check'],
    ])
    expect(records[1]?.values).toEqual({ checkedOn: '2026-06-10', state: 'sound', seats: 12 })
  })

  test('is filtered by each of its filters, together, and counted by each word', async () => {
    const ids = async (filter: Record<string, string>) => (await found(filter)).map(({ id }) => id)
    expect(await ids({ facets: 'state:sound' })).toEqual([sound])
    expect(await ids({ facets: 'gear:ring' })).toEqual([repair])
    expect(await ids({ facets: 'gear:vest' })).toEqual([repair, sound])
    expect(await ids({ facets: 'gear:vest,state:repair,loaded:false' })).toEqual([repair])
    expect(await ids({ facets: 'state:sound|repair' })).toEqual([repair, sound])
    expect(await ids({ facets: 'loaded:true' })).toEqual([])
    expect(await ids({ from: '2026-06-11' })).toEqual([repair])
    expect(await ids({ q: '缆绳' })).toEqual([repair, sound])
    expect(await ids({ q: 'hull 缆' })).toEqual([repair, sound])
    expect(await ids({ q: '梢公' })).toEqual([])
    const { facets, count } = await officer.does(ledgers.totals, { kind: 'ferry-check' })
    expect(count).toBe(2)
    expect(new Map(facets.map((one) => [`${one.field}:${one.value}`, one.count]))).toEqual(
      new Map([
        ['state:sound', 1],
        ['state:repair', 1],
        ['gear:vest', 2],
        ['gear:ring', 1],
        ['loaded:false', 2],
      ]),
    )
  })

  test('knows which filters are not its own', async () => {
    for (const facets of ['manner:live', 'state:sunk', 'seats:12', 'loaded:yes', 'checkedOn:2026'])
      expect((await officer.tries(ledgers.list, { kind: 'ferry-check', facets })).problem).toMatchObject({
        status: 422,
        code: 'ledger.unknown-filter',
        detail: expect.stringContaining(facets),
      })
    expect((await officer.tries(ledgers.list, { facets: 'state:sound' })).status).toBe(422)
  })

  test('is corrected with a reason, under its number, and found by what it says now', async () => {
    const amended = await village.does(ledgers.amend, {
      ...{ record: repair, signature, reason: '缆绳已换好' },
      values: values('2026-06-11', { state: 'sound', remark: '换好了' }),
    })
    expect(amended.number).toEqual({ zh: '2026-002 改1', en: '2026-002 rev. 1' })
    expect((await found({ facets: 'state:repair' })).length).toBe(0)
    expect((await found({ facets: 'state:sound' })).map(({ id }) => id)).toEqual([amended.record, sound])
    expect((await found({ q: '缆绳' })).map(({ id }) => id)).toEqual([sound])
    expect((await found({ state: 'amended' })).map(({ id }) => id)).toEqual([repair])
  })

  test('shows everything that its sheet prints, and the journal vouches for it', async () => {
    const shown = await officer.does(ledgers.show, { record: sound })
    expect(shown.values).toEqual(values('2026-06-10'))
    expect(shown).toMatchObject({ title: ferryCheck.title, filedBy: '上官禾', version: 1 })
    const { entries, whole } = await officer.does(archive.file, { file: sound })
    expect(whole).toBe(true)
    expect(entries[0]?.body).toMatchObject({ commitment: shown.commitment, kind: 'ferry-check' })
    expect(JSON.stringify(entries)).not.toContain('梢公')
  })
})

describe('its second version', () => {
  /** Counts of rows became counts of seats: four to a row. The old values stay as they were signed. */
  const second = ledger({
    ...ferryCheck,
    version: 2,
    upgrade: (old: Values) => ({ ...old, seats: Number(old.seats) * 4 }),
  })
  let later: TestTown
  beforeAll(async () => {
    later = await openTestTown({ ledgers: { 'ferry-check': second } })
  })
  afterAll(() => later.close())

  test('reads an older record in today’s fields, in the list and on the sheet, and rewrites nothing', async () => {
    const person = await later.signIn('village')
    const enter = (seats: number) =>
      person.does(ledgers.enter, { kind: 'ferry-check', values: values('2026-06-10', { seats }), signature })
    const old = (await enter(12)).record
    await later.query(`update record set version = 1 where id = $1`, [old])
    const current = (await enter(60)).record
    const { records } = await person.does(ledgers.list, { kind: 'ferry-check', sort: 'number' })
    expect(records.map(({ id, values: shown }) => [id, shown.seats])).toEqual([
      [old, 48],
      [current, 60],
    ])
    expect((await person.does(ledgers.show, { record: old })).values.seats).toBe(48)
    const [kept] = await later.query<{ seats: number }>(
      `select (values->>'seats')::int as seats from record where id = $1`,
      [old],
    )
    expect(kept?.seats).toBe(12)
  })
})
