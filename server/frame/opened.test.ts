import { describe, expect, test } from 'vitest'
import { openingOf } from './opened.ts'
import { sealerOf } from './seal.ts'

const keys = [Buffer.alloc(32, 1)]

/** A sealer that counts what it opened. */
const counting = () => {
  const sealer = sealerOf(keys)
  const counted = {
    ...sealer,
    opened: 0,
    open(sealed: Buffer) {
      counted.opened++
      return sealer.open(sealed)
    },
  }
  return counted
}

describe('opening what is sealed', () => {
  test('the same bytes are opened once, and nobody may change what they hold', () => {
    const [sealer, open] = [counting(), openingOf<{ by: string; strokes: number[] }>()]
    const sealed = sealer.seal(JSON.stringify({ by: '林远', strokes: [1, 2] }))
    const content = open(sealer, sealed)
    expect(open(sealer, Buffer.from(sealed))).toBe(content)
    expect(sealer.opened).toBe(1)
    expect(() => content.strokes.push(3)).toThrow()
  })

  test('bytes that differ only behind their head are opened anew, and refused', () => {
    const [sealer, open] = [counting(), openingOf<{ by: string }>()]
    const sealed = sealer.seal(JSON.stringify({ by: '林远' }))
    open(sealer, sealed)
    const forged = Buffer.from(sealed)
    forged[forged.length - 1] = (forged[forged.length - 1] ?? 0) ^ 1
    expect(() => open(sealer, forged)).toThrow()
    expect(open(sealer, sealed)).toEqual({ by: '林远' })
  })

  test('what another sealer opened is not known to this one', () => {
    const [one, other, open] = [counting(), counting(), openingOf<{ by: string }>()]
    const sealed = one.seal(JSON.stringify({ by: '林远' }))
    open(one, sealed)
    open(other, sealed)
    expect(other.opened).toBe(1)
  })

  test('of more than are remembered the oldest is forgotten', () => {
    const [sealer, open] = [counting(), openingOf<{ at: number }>()]
    const all = Array.from({ length: 4_001 }, (_, at) => sealer.seal(JSON.stringify({ at })))
    for (const sealed of all) open(sealer, sealed)
    expect(open(sealer, all[4_000] ?? Buffer.of())).toEqual({ at: 4_000 })
    expect(sealer.opened).toBe(4_001)
    open(sealer, all[0] ?? Buffer.of())
    expect(sealer.opened).toBe(4_002)
  })
})
