import { likeness } from './alike.ts'
import { headingKey } from './heading.ts'

/** Something that has a name: a party, a village. */
export type Named = { id: string; name: string; code?: string | undefined }

/** Ends that say what kind of firm it is; what stands before them makes two firms different. */
const ends =
  /(有限责任公司|股份有限公司|股份合作公司|有限公司|责任公司|集团公司|分公司|公司|股份经济合作社|专业合作社|合作社|经营部|服务部|营业部|加工厂|总厂|厂|商店|商行|店|村民委员会|居民委员会|村委会|居委会|社区|村)$/u
const coreOf = (key: string): string => {
  const core = key.replace(ends, '').replace(ends, '')
  return core.length >= 2 ? core : key
}

const enough = 0.6

export type Sought = { found: Named } | { alike: Named } | { several: readonly Named[] } | { unknown: true }

export type NamesKnown = {
  find(text: string): Sought
  nameOf(id: string): string | undefined
  names: readonly string[]
}

/**
 * Finds things by the names that people write: exactly, by code, else the one most alike as a proposal.
 * Each text is looked up once, so that a hundred thousand rows about fifty firms cost fifty searches.
 */
export const namesKnown = (all: readonly Named[]): NamesKnown => {
  const byKey = grouped(all, ({ name }) => headingKey(name))
  const byCore = grouped(all, ({ name }) => coreOf(headingKey(name)))
  const byCode = new Map(
    all.flatMap((one) => (one.code === undefined ? [] : [[one.code.toUpperCase(), one] as const])),
  )
  const byId = new Map(all.map(({ id, name }) => [id, name]))
  const asked = new Map<string, Sought>()
  const seek = (text: string): Sought => {
    const key = headingKey(text)
    const coded = byCode.get(key.toUpperCase())
    if (coded !== undefined) return { found: coded }
    const exact = byKey.get(key)
    if (exact !== undefined) return one(exact)
    const core = byCore.get(coreOf(key))
    if (core?.length === 1 && core[0] !== undefined) return { alike: core[0] }
    const best = all.reduce<{ named?: Named; score: number }>(
      (found, named) => {
        const score = likeness(coreOf(key), coreOf(headingKey(named.name)))
        return score > found.score ? { named, score } : found
      },
      { score: 0 },
    )
    return best.named !== undefined && best.score >= enough ? { alike: best.named } : { unknown: true }
  }
  return {
    nameOf: (id) => byId.get(id),
    names: all.map(({ name }) => name),
    find: (text) => {
      const found = asked.get(text) ?? seek(text)
      if (asked.size < 5000) asked.set(text, found)
      return found
    },
  }
}

const one = (found: readonly Named[]): Sought =>
  found.length === 1 && found[0] !== undefined ? { found: found[0] } : { several: found }

const grouped = (all: readonly Named[], keyOf: (one: Named) => string) => {
  const groups = new Map<string, Named[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}
