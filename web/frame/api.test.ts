import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { describe, expect, test, vi } from 'vitest'

// The words module speaks to a page; here only the language matters.
vi.mock('./words.ts', () => ({ say: (key: string) => key, languageNow: () => 'zh' }))

const { addressOf } = await import('./api.ts')
const { newCommandId } = await import('./command-id.ts')
const { faultOf, isUndecided, networkProblem, problemFrom } = await import('./problem.ts')

describe('what is sent', () => {
  test('members named in the path travel there, the rest in the query', () => {
    const [address] = addressOf(duties.show, { duty: 'a/b', asOf: '2026-06-12', lamp: undefined })
    expect(address).toBe('/api/duties/a%2Fb?asOf=2026-06-12')
  })

  test('or in the body', () => {
    const [address, rest] = addressOf(ledgers.file, { duty: 'd', values: { people: 12 } })
    expect(address).toBe('/api/duties/d/records')
    expect(rest).toEqual({ values: { people: 12 } })
  })

  test.each(['with', 'without'])(
    'a command id is a UUID of version 4, new each time, %s crypto.randomUUID',
    (how) => {
      if (how === 'without') vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
      const ids = Array.from({ length: 50 }, newCommandId)
      for (const id of ids)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(new Set(ids).size).toBe(50)
      vi.unstubAllGlobals()
    },
  )
})

describe('what comes back', () => {
  test('a problem keeps its code, its fields and its fault number', () => {
    const because = { fault: '7F3K' }
    const fields = [{ field: 'people', detail: '要填整数' }]
    const problem = problemFrom({
      code: 'server.fault',
      status: 500,
      title: '没有保存',
      detail: '…',
      because,
      fields,
    })
    expect(problem).toMatchObject({ code: 'server.fault', status: 500, fields })
    expect(faultOf(problem)).toBe('7F3K')
  })

  test.each([undefined, 'Bad Gateway', null, { error: 'x' }])('%j is no answer of ours', (body) => {
    expect(problemFrom(body)).toMatchObject({ code: 'network', status: 0 })
  })

  test('only what the server has not decided may go again by itself', () => {
    const at = (code: string, status: number) =>
      isUndecided({ ...networkProblem(), code: code as 'network', status })
    expect([
      at('network', 0),
      at('server.fault', 500),
      at('request.too-many', 429),
      at('session.needed', 401),
    ]).toEqual(Array(4).fill(true))
    expect([
      at('record.incomplete', 422),
      at('duty.already-delivered', 409),
      at('session.locked', 429),
    ]).toEqual(Array(3).fill(false))
  })
})
