import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from '../base/canonical.ts'
import { type Break, breaksIn, type Entry, hashedPart } from './entry.ts'

/** Stands for a hash: what it says differs whenever the value does. */
const digest = (value: Json) => `#${canonical(value)}`

type Stored = Entry & { hash: string; sealedNow: string | null }
type Chain = { entries: Stored[]; head: { seq: number; hash: string } }

const chainOf = (acts: readonly { act: string; sealed: boolean }[]): Chain => {
  const entries: Stored[] = []
  for (const [at, { act, sealed }] of acts.entries()) {
    const entry: Entry = {
      town: '349901101',
      file: 'f',
      seq: at + 1,
      at: 1000 + at,
      act,
      signer: 's',
      body: { at, act },
      sealedDigest: sealed ? `sealed ${at}` : null,
      prev: entries.at(-1)?.hash ?? '',
    }
    entries.push({ ...entry, hash: digest(hashedPart(entry)), sealedNow: entry.sealedDigest })
  }
  return { entries, head: { seq: entries.length, hash: entries.at(-1)?.hash ?? '' } }
}

const acts = fc.array(
  fc.record({ act: fc.constantFrom('filed', 'returned', 'read'), sealed: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)
const breaks = ({ entries, head }: Chain): Break['what'][] =>
  breaksIn(entries, head, digest).map(({ what }) => what)
const changed = (chain: Chain, at: number, change: Partial<Stored>): Chain => ({
  ...chain,
  entries: chain.entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
})

describe('a chain of entries', () => {
  test('holds as it was written, and an empty file too', () => {
    expect(breaks(chainOf([]))).toEqual([])
    fc.assert(
      fc.property(acts, (all) => {
        expect(breaks(chainOf(all))).toEqual([])
      }),
    )
  })

  test('holds when what was sealed is erased, each or all of it', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (all, erased) => {
        const chain = chainOf(all)
        const entries = chain.entries.map((entry, at) => (erased[at] ? { ...entry, sealedNow: null } : entry))
        expect(breaks({ ...chain, entries })).toEqual([])
      }),
    )
  })

  const forgeries: readonly Partial<Stored>[] = [
    { town: '349901102' },
    { file: 'g' },
    { at: 5 },
    { act: 'forged' },
    { signer: 'x' },
    { body: { forged: true } },
    { sealedDigest: 'other', sealedNow: null },
    { prev: 'other' },
    { hash: 'other' },
    { seq: 77 },
  ]
  test('breaks at the entry of which anything was changed', () => {
    fc.assert(
      fc.property(acts, fc.nat(7), fc.constantFrom(...forgeries), (all, pick, forgery) => {
        const chain = chainOf(all)
        const at = pick % chain.entries.length
        const found = breaksIn(changed(chain, at, forgery).entries, chain.head, digest)
        expect(found.length).toBeGreaterThan(0)
        expect(found[0]?.seq).toBe(forgery.seq ?? at + 1)
      }),
    )
  })

  test('breaks where an entry is missing, doubled, turned around or added', () => {
    fc.assert(
      fc.property(acts, fc.nat(7), (all, pick) => {
        const { entries, head } = chainOf(all)
        const at = pick % entries.length
        const without = { entries: entries.toSpliced(at, 1), head }
        expect(breaks(without)).toContain(at === entries.length - 1 ? 'head' : 'gap')
        const [one] = entries.slice(at)
        if (one) expect(breaks({ entries: entries.toSpliced(at, 0, one), head })).toContain('gap')
        if (entries.length > 1) expect(breaks({ entries: entries.toReversed(), head })).not.toEqual([])
        const longer = chainOf([...all, { act: 'forged', sealed: false }])
        expect(breaks({ entries: longer.entries, head })).toEqual(['head'])
      }),
    )
  })

  test('breaks where sealed bytes were exchanged or put where none were', () => {
    const chain = chainOf([
      { act: 'filed', sealed: true },
      { act: 'read', sealed: false },
    ])
    expect(breaks(changed(chain, 0, { sealedNow: 'other' }))).toEqual(['sealed'])
    expect(breaks(changed(chain, 1, { sealedNow: 'new' }))).toEqual(['sealed'])
  })

  test('does not heal when a forger computes the hashes anew: the head tells', () => {
    const chain = chainOf([
      { act: 'filed', sealed: false },
      { act: 'returned', sealed: false },
    ])
    const forged = chainOf([
      { act: 'read', sealed: false },
      { act: 'returned', sealed: false },
    ])
    expect(breaks({ entries: forged.entries, head: chain.head })).toEqual(['head'])
  })
})
