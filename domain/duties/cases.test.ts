import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Type, { type Static, type TSchema } from 'typebox'
import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readLawBook } from '../law/law-book.ts'
import { sectorCodes } from '../parties/sector.ts'
import { type HeldTrait, heldTraits } from '../parties/trait.ts'
import { EventKind } from '../plans/event.ts'
import { DebtorKind, Plan } from '../plans/plan.ts'
import { dutiesOf } from './duty.ts'

/** A reading of a clause that a safety officer can write down: this debtor, in this window, owes on these days. */
const Case = Type.Object(
  {
    title: Type.String(),
    rule: Type.String({ pattern: '^[^/]+/[^/]+$' }),
    debtor: Type.Object(
      {
        kind: DebtorKind,
        since: Type.String(),
        sector: Type.Optional(Type.Enum(sectorCodes)),
        staff: Type.Optional(Type.Integer()),
        traits: Type.Optional(Type.Array(Type.Enum(Object.keys(heldTraits) as HeldTrait[]))),
        until: Type.Optional(Type.String()),
        suspended: Type.Optional(
          Type.Array(Type.Object({ from: Type.String(), to: Type.Optional(Type.String()) }), { minItems: 1 }),
        ),
      },
      { additionalProperties: false },
    ),
    /** The day of the issue; the window's first without it. */
    today: Type.Optional(Type.String()),
    events: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String(),
            kind: EventKind,
            name: Type.String(),
            on: Type.String(),
            /** Where it happened; everywhere without it. */
            areas: Type.Optional(Type.Array(Type.String())),
            /** Whom it is about: `case` is the debtor. */
            party: Type.Optional(Type.String()),
          },
          { additionalProperties: false },
        ),
      ),
    ),
    window: Type.Object({ from: Type.String(), to: Type.String() }, { additionalProperties: false }),
    owes: Type.Array(Type.String()),
  },
  { additionalProperties: false },
)
const Cases = Type.Array(Case, { minItems: 1 })

const folder = new URL('../../content/plans/', import.meta.url)
const read = (path: string): unknown => parse(readFileSync(new URL(path, folder), 'utf8'))

/** As the schema says, nothing coerced and nothing left out in silence. */
const readAs = <S extends TSchema>(schema: S, path: string): Static<S> => {
  const value = read(path)
  if (!Value.Check(schema, value)) throw new Error(`${path}: ${JSON.stringify(Value.Errors(schema, value))}`)
  return value
}

const laws = new URL('../../content/laws/', import.meta.url)
const lawFiles = readdirSync(laws).filter((name) => name.endsWith('.yaml'))
const readBook = readLawBook(
  Object.fromEntries(lawFiles.map((name) => [name, readFileSync(new URL(name, laws), 'utf8')])),
)
if ('problems' in readBook) throw new Error('the laws do not read')
const book = readBook

const plans = existsSync(folder)
  ? readdirSync(folder).filter((name) => existsSync(new URL(`${name}/plan.yaml`, folder)))
  : []

test('every shipped plan has cases', () => {
  for (const name of plans) expect(existsSync(new URL(`${name}/cases.yaml`, folder)), name).toBe(true)
})

for (const name of plans)
  describe(`the cases of ${name}`, () => {
    const plan = readAs(Plan, `${name}/plan.yaml`)
    const cases = readAs(Cases, `${name}/cases.yaml`)
    const rules = plan.clauses.flatMap((clause) => clause.duties.map((duty) => `${clause.id}/${duty.id}`))

    test.each(cases)(
      '$title',
      ({ rule, debtor: { sector, staff, traits, ...life }, window, owes, ...given }) => {
        const [clause, id] = rule.split('/')
        expect(plan.clauses.find((one) => one.id === clause)?.duties.map((duty) => duty.id)).toContain(id)
        const profile = {
          ...(sector === undefined ? {} : { sector }),
          ...(staff === undefined ? {} : { staff }),
          ...(traits === undefined ? {} : { traits }),
        }
        const debtor = { ...life, profile, id: 'case', area: '341004100000' }
        const events = (given.events ?? []).map((event) => ({ areas: [], ...event }))
        const calendar = { today: given.today ?? window.from, book, events }
        const { duties } = dutiesOf(plan, [debtor], calendar, window)
        expect(
          duties.filter((duty) => duty.clause === clause && duty.rule === id).map(({ due }) => due),
        ).toEqual(owes)
      },
    )

    test('speak of every rule', () => {
      expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set(rules))
    })

    test.each([
      ['who owes', true],
      ['who does not', false],
    ])('say of every rule %s', (_, isOwed) => {
      const said = cases.filter(({ owes }) => owes.length > 0 === isOwed).map(({ rule }) => rule)
      expect(rules.filter((rule) => !said.includes(rule))).toEqual([])
    })

    test('have titles that tell them apart', () => {
      const titles = cases.map(({ title }) => title)
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    })
  })
