import { isReach, isTown } from '@bihuan/domain/base/area.ts'
import { isId } from './digest.ts'

/** Who asks, as the database is told. Row security knows nothing else. */
export type Facts = {
  town: string
  account?: string | null
  party?: string | null
  handler?: string | null
  /** Prefixes of place codes within reach: 4, 6, 9 or 12 digits. */
  reach?: readonly string[]
  /** At the door somebody is not yet anybody: accounts and sessions of this town can be looked up. */
  door?: boolean
}

/**
 * BEGIN with the facts, in one round trip. `SET LOCAL` takes no parameters, so every value is checked to be digits
 * or a UUID; anything else is a fault, never a query. Every fact is set each time, empty where there is none:
 * what an earlier transaction of this connection left can never speak for this one.
 */
export const beginWith = (facts: Facts, mode: 'read only' | 'read write'): string => {
  const reach = (facts.reach ?? []).map((prefix) => {
    if (!isReach(prefix)) throw new TypeError('a reach is 4, 6, 9 or 12 digits')
    return `${prefix}%`
  })
  return [
    `begin transaction ${mode}`,
    set('town', town(facts.town)),
    set('account', id(facts.account)),
    set('party', id(facts.party)),
    set('handler', id(facts.handler)),
    set('reach', reach.length === 0 ? '' : `{${reach.join(',')}}`),
    set('door', facts.door === true ? '1' : ''),
  ].join('; ')
}

const set = (name: string, checked: string) => `set local app.${name} = '${checked}'`

const town = (value: string) => {
  if (!isTown(value)) throw new TypeError('a town is nine digits')
  return value
}

const id = (value: string | null | undefined) => {
  if (value === null || value === undefined) return ''
  if (!isId(value)) throw new TypeError('a fact must be an id')
  return value
}
