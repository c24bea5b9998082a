import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealerOf } from './seal.ts'

const [old, newer] = [randomBytes(32), randomBytes(32)]
const sealer = sealerOf([old])

describe('what is sealed', () => {
  test('opens again as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        expect(sealer.open(sealer.seal(words))).toBe(words)
      }),
    )
  })

  test('shows neither its words nor that two are the same', () => {
    const words = '罗小满 13900000000'
    const [one, other] = [sealer.seal(words), sealer.seal(words)]
    expect(one.equals(other)).toBe(false)
    expect(one.toString('utf8')).not.toContain('罗小满')
    expect(one.toString('latin1')).not.toContain('13900000000')
  })

  test('opens no more when one bit of it was changed, wherever', () => {
    const sealed = sealer.seal('身份证号')
    for (let at = 0; at < sealed.length * 8; at++) {
      const forged = Buffer.from(sealed)
      forged[at >> 3] = (forged[at >> 3] ?? 0) ^ (1 << (at & 7))
      expect(() => sealer.open(forged)).toThrow()
    }
    expect(() => sealer.open(sealed.subarray(0, -1))).toThrow()
    expect(() => sealer.open(Buffer.of())).toThrow()
  })

  test('opens with no other key', () => {
    expect(() => sealerOf([newer]).open(sealer.seal('x'))).toThrow()
  })

  test('before a key was changed still opens, and what comes after takes the new key', () => {
    const both = sealerOf([old, newer])
    expect(both.open(sealer.seal('旧'))).toBe('旧')
    const fresh = both.seal('新')
    expect(fresh[0]).toBe(2)
    expect(both.open(fresh)).toBe('新')
    expect(() => sealer.open(fresh)).toThrow('no key of version 2')
  })
})

describe('the keyed hash', () => {
  test('finds equal words with the same key, also after the key was changed, and tells nothing without it', () => {
    const hash = sealer.keyedHash('340000199001010000')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(sealerOf([old, newer]).keyedHash('340000199001010000')).toBe(hash)
    expect(sealer.keyedHash('340000199001010001')).not.toBe(hash)
    expect(sealerOf([newer]).keyedHash('340000199001010000')).not.toBe(hash)
  })
})

test('there is no sealing without a key', () => {
  expect(() => sealerOf([])).toThrow(TypeError)
})
