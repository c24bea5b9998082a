import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Setback } from './drafts.ts'
import {
  type Filed,
  inTurn,
  makeOutbox,
  type Outcome,
  readWaiting,
  type Shelf,
  type StoredWaiting,
  type Waiting,
  waitsForOf,
} from './outbox.ts'

const submission = (command: string, keptAt = 0, account = 'zhao'): Waiting => ({
  command,
  account,
  form: `duty-${command}`,
  title: { zh: '应急演练', en: 'Drill' },
  parcel: {
    kind: 'filing',
    input: { duty: `duty-${command}`, values: { people: 45 }, signature: { strokes: [] } },
  },
  typed: { people: '45' },
  strokes: [],
  keptAt,
  tries: 0,
  waitsFor: 'signal',
})

/** One step of a hazard's file, signed where there was no line. */
const step = (command: string, keptAt: number, hazard = 'h'): Waiting => ({
  ...submission(command, keptAt),
  form: `hazards/${hazard}/accept`,
  parcel: { kind: 'hazard-step', input: { hazard, act: 'accept', values: {} } },
})

const answer: Filed = { record: 'r', delivered: [] }
const done: Outcome = { taken: { kind: 'filing', answer } }
const refused = { detail: '日期不对', fields: [] }

/** A device in memory: what waits, what went back to its form, what the town has. */
const memory = () => {
  const waiting = new Map<string, Waiting>()
  const forms = new Map<string, Omit<Setback, 'at'>>()
  const sent = new Set<string>()
  const shelf: Shelf = {
    all: async () => [...waiting.values()],
    put: async (one) => void waiting.set(one.command, one),
    note: async (one) => void (waiting.has(one.command) && waiting.set(one.command, one)),
    delivered: async ({ command }) => {
      waiting.delete(command)
      sent.add(command)
    },
    returned: async ({ command }, why) => {
      waiting.delete(command)
      forms.set(command, why)
    },
  }
  return { waiting, forms, sent, shelf }
}

describe('a submission', () => {
  test('is kept before it is sent', async () => {
    const { waiting, shelf } = memory()
    const box = makeOutbox(shelf, async ({ command }) => {
      expect(waiting.has(command)).toBe(true)
      return done
    })
    expect(await box.post(submission('a'))).toEqual(done)
    expect(waiting.size).toBe(0)
  })

  test('that loses its line waits and goes again under its own command id', async () => {
    const { waiting, sent, shelf } = memory()
    const seen: string[] = []
    const box = makeOutbox(shelf, async ({ command, tries }) => {
      seen.push(command)
      return tries < 2 ? { waitsFor: 'signal' } : done
    })
    expect(await box.post(submission('a'))).toEqual({ waitsFor: 'signal' })
    expect(waiting.get('a')).toMatchObject({ tries: 1, waitsFor: 'signal' })
    await box.sendAll('zhao')
    await box.sendAll('zhao')
    expect(seen).toEqual(['a', 'a', 'a'])
    expect([...sent]).toEqual(['a'])
  })

  test('stays when sending breaks in a way nobody thought of', async () => {
    const { waiting, shelf } = memory()
    const box = makeOutbox(shelf, async () => {
      throw new Error('unthought of')
    })
    await expect(box.post(submission('a'))).rejects.toThrow('unthought of')
    expect(waiting.has('a')).toBe(true)
  })

  test('goes out even where the device keeps nothing, and says so when it could not', async () => {
    const { shelf } = memory()
    const broken: Shelf = { ...shelf, put: () => Promise.reject(new Error('no room')) }
    expect(await makeOutbox(broken, async () => done).post(submission('a'))).toEqual(done)
    const lost = makeOutbox(broken, async () => ({ waitsFor: 'signal' }))
    expect(await lost.post(submission('a'))).toEqual({ waitsFor: 'signal', unkept: true })
  })

  test('that another page has sent meanwhile does not come back to life', async () => {
    const { waiting, shelf } = memory()
    const box = makeOutbox(shelf, async ({ command }) => {
      waiting.delete(command)
      return { waitsFor: 'signal' }
    })
    await box.post(submission('a'))
    expect(waiting.size).toBe(0)
  })
})

describe('sending all', () => {
  test('leaves other people’s submissions alone and keeps their order', async () => {
    const mine = [submission('late', 2), submission('early', 1)]
    expect(inTurn([...mine, submission('theirs', 0, 'li')], 'zhao').map(({ command }) => command)).toEqual([
      'early',
      'late',
    ])
  })

  test('stops without a line, but one that the town’s machine chokes on does not hold up the next', async () => {
    const { sent, shelf } = memory()
    await shelf.put(submission('chokes', 1))
    await shelf.put(submission('fine', 2))
    const answers: Record<string, Outcome> = { chokes: { waitsFor: 'town' }, fine: done }
    await makeOutbox(shelf, async ({ command }) => answers[command] ?? done).sendAll('zhao')
    expect([...sent]).toEqual(['fine'])

    answers.chokes = { waitsFor: 'signal' }
    await shelf.put(submission('fine', 2))
    const tried: string[] = []
    await makeOutbox(shelf, async ({ command }) => {
      tried.push(command)
      return answers[command] ?? done
    }).sendAll('zhao')
    expect(tried).toEqual(['chokes'])
  })

  test('loses nothing, whatever the line does: each waits, is back in its form, or is with the town', async () => {
    const anyOutcome = fc.constantFrom<Outcome | 'break'>(
      done,
      { refused },
      { waitsFor: 'signal' },
      { waitsFor: 'sign-in' },
      { waitsFor: 'town' },
      'break',
    )
    const ends = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(anyOutcome, { maxLength: 20 }),
        async (many, line) => {
          const { waiting, forms, sent, shelf } = memory()
          let at = 0
          const box = makeOutbox(shelf, async () => {
            const outcome = line[at++] ?? { waitsFor: 'signal' as const }
            if (outcome === 'break') throw new Error('broken')
            return outcome
          })
          const commands = Array.from({ length: many }, (_, index) => `c${index}`)
          await Promise.allSettled(commands.map((command, index) => box.post(submission(command, index))))
          while (at < line.length && waiting.size > 0) await box.sendAll('zhao').catch(() => undefined)
          for (const command of commands) {
            const where = [waiting.has(command), forms.has(command), sent.has(command)]
            expect(where.filter(Boolean)).toHaveLength(1)
            ends.add(where.join())
          }
        },
      ),
    )
    // All three ends are reached.
    expect(ends.size).toBe(3)
  })
})

describe('steps of one hazard', () => {
  test('wait for the one before them, which the town may need first', async () => {
    const { waiting, shelf } = memory()
    const seen: string[] = []
    const box = makeOutbox(shelf, async ({ command }) => {
      seen.push(command)
      return { waitsFor: 'signal' }
    })
    await box.post(step('accept', 1))
    expect(await box.post(step('ask-review', 2))).toEqual({ waitsFor: 'signal' })
    expect(seen).toEqual(['accept'])
    expect([...waiting.keys()]).toEqual(['accept', 'ask-review'])
  })

  test('are not overtaken while the town’s machine chokes on the first; those of another hazard go', async () => {
    const { sent, shelf } = memory()
    for (const one of [step('a1', 1), step('a2', 2), step('b1', 3, 'other')]) await shelf.put(one)
    const box = makeOutbox(shelf, async ({ command }) => (command === 'a1' ? { waitsFor: 'town' } : done))
    await box.sendAll('zhao')
    expect([...sent]).toEqual(['b1'])
  })

  test('go in their order once there is a line', async () => {
    const { sent, shelf } = memory()
    for (const one of [step('a2', 2), step('a1', 1)]) await shelf.put(one)
    await makeOutbox(shelf, async () => done).sendAll('zhao')
    expect([...sent]).toEqual(['a1', 'a2'])
  })
})

test('what an older page kept is read as the filing that it is', () => {
  const signature = { strokes: [[{ x: 1, y: 2, t: 0 }]] }
  const { form, parcel, strokes, ...rest } = submission('a')
  const filing = { duty: 'drill', values: { people: 45 }, signature }
  const old: StoredWaiting = { ...rest, filing }
  expect(readWaiting(old)).toEqual({
    ...rest,
    form: 'drill',
    parcel: { kind: 'filing', input: filing },
    strokes: signature.strokes,
  })
  expect(readWaiting({ ...rest, form, parcel, strokes })).toEqual(submission('a'))
})

test('only the town’s plain no brings a submission back', () => {
  expect(waitsForOf({ code: 'network', status: 0 })).toBe('signal')
  expect(waitsForOf({ code: 'session.needed', status: 401 })).toBe('sign-in')
  for (const status of [429, 500, 503, 507]) expect(waitsForOf({ code: 'server.fault', status })).toBe('town')
  for (const status of [400, 403, 404, 409, 413, 422])
    expect(waitsForOf({ code: 'record.incomplete', status })).toBeUndefined()
})
