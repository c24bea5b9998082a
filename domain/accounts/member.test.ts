import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../base/refusal.ts'
import type { PartyKind } from '../parties/kind.ts'
import { scopeOf } from './member.ts'
import { codeFromHash, invitationLength, tidyCode } from './one-time-code.ts'
import { type Role, roles } from './role.ts'

const town = '349901101'
const village = `${town}201`
const party = (kind: PartyKind) => ({ id: 'p', kind, area: village })

describe('somebody in a town', () => {
  test('reaches what the role brings', () => {
    expect(scopeOf(town, { roles: ['officer'], party: null, reach: [] })).toEqual({
      reach: [town],
      party: null,
      handler: null,
    })
    expect(scopeOf(town, { roles: ['officer'], party: party('office'), reach: [village] })).toEqual({
      reach: [village],
      party: 'p',
      handler: null,
    })
    expect(scopeOf(town, { roles: ['village'], party: party('village'), reach: [] })).toMatchObject({
      reach: [village],
    })
    expect(scopeOf(town, { roles: ['department'], party: party('department'), reach: [] })).toEqual({
      reach: [],
      party: 'p',
      handler: 'p',
    })
    expect(scopeOf(town, { roles: ['enterprise'], party: party('enterprise'), reach: [] })).toEqual({
      reach: [],
      party: 'p',
      handler: null,
    })
  })

  test('needs a role of a town and the party that goes with it', () => {
    const refused = (asked: Parameters<typeof scopeOf>[1]) => {
      const scope = scopeOf(town, asked)
      return isRefusal(scope) ? scope.refused : undefined
    }
    expect(refused({ roles: [], party: null, reach: [] })).toBe('account.no-role')
    expect(refused({ roles: ['district'], party: null, reach: [] })).toBe('account.role-elsewhere')
    for (const role of ['enterprise', 'village', 'department'] as const) {
      expect(refused({ roles: [role], party: null, reach: [] })).toBe('account.role-needs-party')
      expect(refused({ roles: [role], party: party('office'), reach: [] })).toBe('account.role-needs-party')
    }
  })

  test('never reaches beyond the town, whatever is asked', () => {
    const code = fc.oneof(
      fc.constantFrom('3499', '349901', town, `${town}000`, village, '349901102201', '%', ''),
      fc.stringMatching(/^\d{4,12}$/),
    )
    let given = 0
    fc.assert(
      fc.property(
        fc.subarray<Role>([...roles]),
        fc.constantFrom<PartyKind>('enterprise', 'village', 'department', 'office'),
        // Most lists of arbitrary codes are refused; without some that may stand, little would be given at all.
        fc.oneof(fc.array(code, { maxLength: 3 }), fc.subarray([village])),
        (held, kind, reach) => {
          const scope = scopeOf(town, { roles: held, party: party(kind), reach })
          if (isRefusal(scope)) return
          given += 1
          for (const prefix of (scope as { reach: string[] }).reach)
            expect(prefix.startsWith(town)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
    expect(given).toBeGreaterThan(20)
  })
})

describe('a code for the telephone', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
  test('has letters that nobody mistakes, and reads back however it is typed', () => {
    fc.assert(
      fc.property(hash, (one) => {
        const code = codeFromHash(one, invitationLength)
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
        expect(tidyCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
      }),
    )
  })
})
