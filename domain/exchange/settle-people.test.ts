import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { creditCodeRule } from '../people/credit-code.ts'
import { idCheck, idNumberRule } from '../people/id-number.ts'
import { type Existing, type JudgedRow, judgeRow } from './judge-row.ts'
import { mappingOf, matchHeadings } from './match-headings.ts'
import { namesKnown } from './names-known.ts'
import { coverPart, peopleKey, personParts, type RegisterPost, registerPosts } from './people-cells.ts'
import { type RowValues, readingOf, readRow } from './read-row.ts'
import { registerTarget } from './register-target.ts'
import { columnsOfPost, type Held, heldIn } from './settle-people.ts'
import { rowOfTexts } from './sheet.ts'
import { fieldOf } from './target.ts'
import { writeCell } from './write-cell.ts'

const [codes, ids] = [creditCodeRule(shippedLaws()), idNumberRule(shippedLaws())]
if (isRefusal(codes) || isRefusal(ids)) throw new Error('the law lacks a rule')
const none = namesKnown([])
const context = {
  ...{ today: '2026-06-12', parties: none, departments: none, places: none },
  ...{ creditCodes: codes, idNumbers: ids },
}
const whole = (seventeen: string) => seventeen + idCheck(ids, seventeen)
const idOf = (count: number) => whole(`3499011988031${String(1000 + count).slice(-4)}`)
const phoneOf = (count: number) => `139${String(10_000_000 + count).slice(-8)}`

const keys = [
  '_id',
  '_version',
  'name',
  ...registerPosts.flatMap((post) => personParts.map((part) => peopleKey(post, part))),
]
const columnsOf = (headings: readonly string[]) =>
  headings.map((heading, at) => ({ at, heading, keys: [heading.toLowerCase().replace(/[（）()]/g, '')] }))
const judge = (headings: readonly string[], texts: readonly string[], there?: RowValues): JudgedRow => {
  const columns = columnsOf(headings)
  const mapping = headings.every((one) => keys.includes(one))
    ? Object.fromEntries(headings.map((key, at) => [at, key]))
    : mappingOf(matchHeadings(registerTarget, columns))
  const reading = readingOf(registerTarget, columns, mapping, undefined, context)
  const one: Existing | undefined = there && { id: 'x1', version: 3, values: { name: '春禾', ...there } }
  return judgeRow(readRow(rowOfTexts(5, texts), reading), reading, {
    byId: () => one,
    bySameness: (way, key) => (way === 2 && key === '春禾' ? one : undefined),
  })
}

describe('people of a register', () => {
  test('are read under the headings that towns use; a bare telephone is that of whoever stands before it', () => {
    const headings = [
      '企业名称',
      '法人代表',
      '联系电话',
      '负责人',
      '手机号',
      '身份证号码',
      '安全员',
      '电话',
      '负责人电话',
    ]
    const mapped = Object.values(mappingOf(matchHeadings(registerTarget, columnsOf(headings))))
    expect(mapped).toEqual([
      'name',
      ...['people.legal-representative.name', 'people.legal-representative.phone'],
      ...['people.principal.name', 'people.principal.phone', 'people.principal.idNumber'],
      ...['people.safety-manager.name', 'people.safety-manager.phone'],
    ])
    const apart = ['企业名称', '法定代表人', '主要负责人', '法定代表人电话', '主要负责人电话', '联系电话']
    expect(Object.values(mappingOf(matchHeadings(registerTarget, columnsOf(apart))))).toEqual([
      'name',
      ...['people.legal-representative.name', 'people.principal.name'],
      ...['people.legal-representative.phone', 'people.principal.phone'],
    ])
  })

  test('come with a new firm, several in a cell, numbers in the same order', () => {
    const { state, values } = judge(
      ['企业名称', '主要负责人', '联系电话', '安全管理人员', '联系电话'],
      ['新厂', '王 伟', '139 1234 5678', '季安、罗小满', '无、0559-3512345'],
    )
    expect(state).toBe('new')
    expect(heldIn(values, 'principal')).toEqual([{ name: '王伟', phone: '13912345678', idNumber: '' }])
    expect(heldIn(values, 'safety-manager').map(({ phone }) => phone)).toEqual(['', '05593512345'])
  })

  test.each([
    ['13912', '', '', 'value', 2],
    ['1.39E+10', '', '', 'damaged-number', 2],
    ['', '34990119880315021X', '', 'value', 3],
    ['13912345678、13912345679', '', '', 'person-count', 2],
    ['139****5678', '', '', 'person-covered', 2],
    ['13912345678', '', '13912345679', 'person-two-numbers', 5],
  ])('with %s %s %s are wrong, at the cell and with a remedy', (phone, id, other, code, column) => {
    const headings = ['企业名称', '法定代表人', '联系电话', '身份证号', '主要负责人', '联系电话']
    const { state, problems } = judge(headings, ['新厂', '王伟', phone, id, '王伟', other])
    expect({ state, problems }).toMatchObject({ state: 'wrong', problems: [{ code, column }] })
  })

  test.each([
    ['同上', 'person-same-as', undefined],
    ['王伟13912345678', 'person-name-with-more', '王伟'],
    ['王伟（厂长）、季安', 'person-name-with-more', '王伟、季安'],
    ['13912345678', 'person-same-as', undefined],
    ['王伟、王伟', 'person-name-twice', undefined],
  ])('named %s are asked about', (name, code, proposal) => {
    const { problems } = judge(['企业名称', '安全员'], ['新厂', name])
    expect(problems).toMatchObject([{ code, column: 1 }])
    expect(problems[0]?.proposal).toBe(proposal)
    expect(JSON.stringify(problems)).not.toContain('13912345678')
  })

  const there = {
    ...columnsOfPost('principal', [{ name: '王伟', phone: phoneOf(1), idNumber: idOf(1) }]),
    ...columnsOfPost('safety-manager', [{ name: '季安', phone: phoneOf(2), idNumber: '' }]),
  }
  const strange = (manager: string, principal = '王伟') =>
    judge(['企业名称', '主要负责人', '安全员'], ['春禾', principal, manager], there)

  test('in a list of somebody else’s are added to, and only a head is replaced', () => {
    expect(strange('季安').state).toBe('same')
    expect(heldIn(strange('罗小满').values, 'safety-manager').map(({ name }) => name)).toEqual([
      '罗小满',
      '季安',
    ])
    expect(heldIn(strange('', '罗小满').values, 'principal')).toEqual([
      { name: '罗小满', phone: '', idNumber: '' },
    ])
    expect(
      judge(['企业名称', '主要负责人', '联系电话'], ['春禾', '', phoneOf(9)], there).values,
    ).toMatchObject({
      'people.principal.phone': [phoneOf(9)],
    })
  })

  test('under another name do not inherit a covered number', () => {
    const headings = ['企业名称', '主要负责人', '联系电话']
    expect(judge(headings, ['春禾', '罗小满', coverPart('phone', phoneOf(1), ids)], there)).toMatchObject({
      state: 'wrong',
      problems: [{ code: 'person-covered', column: 2 }],
    })
    // The manager becomes the head: that number is known.
    const promoted = judge(headings, ['春禾', '季安', coverPart('phone', phoneOf(2), ids)], there)
    expect(heldIn(promoted.values, 'principal')).toMatchObject([{ name: '季安', phone: phoneOf(2) }])
  })
})

/** Staff as a firm may have it: names apart, numbers or none. */
const staff = fc
  .record(
    Object.fromEntries(
      registerPosts.map((post, at) => [
        post,
        fc.array(fc.record({ hasPhone: fc.boolean(), hasId: fc.boolean() }), { maxLength: 3 }).map((all) =>
          all.map(
            ({ hasPhone, hasId }, place): Held => ({
              name: `${'甲乙丙丁'[at]}${'一二三'[place]}`,
              phone: hasPhone ? phoneOf(at * 10 + place + 1) : '',
              idNumber: hasId ? idOf(at * 10 + place + 1) : '',
            }),
          ),
        ),
      ]),
    ) as Record<RegisterPost, fc.Arbitrary<Held[]>>,
  )
  .map((held) => held as Record<RegisterPost, Held[]>)

const valuesOf = (held: Record<RegisterPost, readonly Held[]>): RowValues =>
  Object.assign({}, ...registerPosts.map((post) => columnsOfPost(post, held[post])))
/** The row as our own export writes it: numbers covered. */
const exported = (held: Record<RegisterPost, readonly Held[]>): string[] => {
  const values = valuesOf(held)
  return keys.slice(3).map((key) => {
    const part = personParts.find((one) => key.endsWith(`.${one}`)) ?? 'name'
    const covered = (values[key] as string[]).map((text) => coverPart(part, text, ids))
    return writeCell(fieldOf(registerTarget, key)?.reader ?? { type: 'id' }, covered, () => undefined).text
  })
}

test('out is in: covered numbers that come back as they went mean no change, whatever the staff', () => {
  let covered = 0
  fc.assert(
    fc.property(staff, (held) => {
      const texts = exported(held)
      covered += texts.filter((text) => text.includes('***')).length
      expect(judge(keys, ['x1', '3', '春禾', ...texts], valuesOf(held))).toMatchObject({
        state: 'same',
        problems: [],
      })
    }),
  )
  expect(covered).toBeGreaterThan(100)
})

test('one number typed over its stars changes that number of that person, and nothing else', () => {
  let changed = 0
  fc.assert(
    fc.property(
      staff,
      fc.nat(3),
      fc.nat(2),
      fc.constantFrom('phone' as const, 'idNumber' as const),
      (held, at, place, part) => {
        const post = registerPosts[at] ?? 'principal'
        fc.pre(held[post][place] !== undefined)
        const typed = part === 'phone' ? phoneOf(500) : idOf(500)
        const cells = held[post].map((one, other) =>
          other === place ? typed : coverPart(part, one[part], ids) || '无',
        )
        const texts = exported(held)
        texts[keys.indexOf(peopleKey(post, part)) - 3] = cells.join('、')
        const judged = judge(keys, ['x1', '3', '春禾', ...texts], valuesOf(held))
        const wanted = held[post].map((one, other) => (other === place ? { ...one, [part]: typed } : one))
        expect(judged).toMatchObject({ state: 'change', problems: [], values: columnsOfPost(post, wanted) })
        expect(Object.keys(judged.values)).toHaveLength(3)
        changed++
      },
    ),
  )
  expect(changed).toBeGreaterThan(50)
})
