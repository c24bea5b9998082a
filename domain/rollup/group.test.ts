import { describe, expect, test } from 'vitest'
import { debtorNames } from '../duties/rule-words.ts'
import { sectorCodes } from '../parties/sector.ts'
import type { DebtorKind } from '../plans/plan.ts'
import { behindSector, inSectorOrder, noSector, sectorKey, sectorName } from './group.ts'

const debtorKinds = Object.keys(debtorNames) as DebtorKind[]
const keys = [
  ...sectorCodes.map((sector) => sectorKey('enterprise', sector)),
  sectorKey('enterprise', ''),
  ...debtorKinds.filter((kind) => kind !== 'enterprise').map((kind) => sectorKey(kind, '')),
]

describe('a cut by sector', () => {
  test('has a key of its own for every trade and every other kind of body, and finds the way back', () => {
    expect(new Set(keys).size).toBe(keys.length)
    for (const sector of sectorCodes) expect(behindSector(sector)).toEqual({ kind: 'enterprise', sector })
    expect(behindSector(noSector)).toEqual({ kind: 'enterprise', sector: '' })
    expect(behindSector(sectorKey('village', ''))).toEqual({ kind: 'village', sector: '' })
    expect(behindSector('no-such-trade')).toEqual({ kind: 'enterprise', sector: 'no-such-trade' })
  })

  test('names each in both languages', () => {
    for (const key of keys) {
      expect(sectorName(key).zh).toMatch(/[\u4e00-\u9fff]/)
      expect(sectorName(key).en).toMatch(/^[A-Z]/)
    }
  })

  test('lists trades first, then firms without one, then the town’s own bodies', () => {
    expect(
      [...keys]
        .reverse()
        .sort(inSectorOrder)
        .slice(0, sectorCodes.length + 1),
    ).toEqual([...sectorCodes, noSector])
  })
})
