import { describe, expect, test } from 'vitest'
import { isRefusal } from '../base/refusal.ts'
import { matchNotice } from './match.ts'
import { readNotice } from './notice.ts'
import type { Plan } from './plan.ts'

const words = { zh: '甲', en: 'A' }
const planOf = (...ids: string[]): Plan => ({
  id: 'spring-2030',
  version: 1,
  title: words,
  from: '2030-03-01',
  parts: [],
  tasks: [],
  clauses: ids.map((id) => ({ id, title: words, words, duties: [] })),
})

const match = (...ids: string[]) => {
  const notice = readNotice(
    '一、总则\n二、任务\n（一）责任。另说。\n1.规矩。（1）定人。（2）定责。\n三、要求\n（一）带头。',
  )
  if (isRefusal(notice)) throw new Error(notice.refused)
  return matchNotice(planOf(...ids), notice)
}

describe('laying a notice beside a plan', () => {
  test('gives every passage the clause of its number', () => {
    const { clauses, unmatched } = match('1.2', '1.1', 'R1')
    expect(clauses.map(({ id, planClause }) => [id, planClause])).toEqual([
      ['1.1', '1.1'],
      ['1.2', '1.2'],
      ['R1', 'R1'],
    ])
    expect(clauses[1]).toEqual({
      id: '1.2',
      path: '二/（一）/1/（2）',
      title: '定责',
      text: '（2）定责。',
      planClause: '1.2',
    })
    expect(unmatched).toEqual({ passages: [], clauses: [], leftovers: ['另说。'] })
  })

  test('names the passages that no clause reads and the clauses that have no passage', () => {
    const { clauses, unmatched } = match('1.1', '1.3', 'R2')
    expect(clauses.map(({ planClause }) => planClause)).toEqual(['1.1', null, null])
    expect(unmatched.passages.map(({ id }) => id)).toEqual(['1.2', 'R1'])
    expect(unmatched.clauses).toEqual(['1.3', 'R2'])
  })
})
