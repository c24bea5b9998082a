import type { RiskColour } from '@bihuan/domain/parties/profile.ts'
import type { Sector } from '@bihuan/domain/parties/sector.ts'
import type { HeldTrait } from '@bihuan/domain/parties/trait.ts'
import { pick, shareOf } from './share.ts'
import type { DemoEnterprise, DemoTown, Village } from './towns.ts'

type Trade = {
  sector: Sector
  trade: string
  industry: string
  form: string
  names: string[]
  handler: string
  count: number
  staff: [number, number]
  revenue: number
  risks: RiskColour[]
  traits: HeldTrait[]
  sometimes: HeldTrait[]
}

/** Syllables, forms and trades, as data. */
export type FirmParts = {
  first: string[]
  second: string[]
  forms: Record<string, string[]>
  diligence: number[]
  trades: Trade[]
}

/** So many invented firms of a town: every trade by its count, the same ones every time, no name twice. */
export const firmsOf = (parts: FirmParts, town: DemoTown, count: number): DemoEnterprise[] => {
  const trades = parts.trades.flatMap((trade) => Array.from({ length: trade.count }, () => trade))
  const order = trades
    .map((trade, at) => ({ trade, by: shareOf(town.code, 'order', String(at)) }))
    .toSorted((one, other) => one.by - other.by)
    .slice(0, count)
  const taken = new Set(town.enterprises.map(({ name }) => name))
  return order.map(({ trade }, at) => firmOf(parts, town, trade, at, taken))
}

const firmOf = (parts: FirmParts, town: DemoTown, trade: Trade, at: number, taken: Set<string>) => {
  const key = `firm-${String(at + 1).padStart(3, '0')}`
  const words = [town.code, key]
  const village = pick(town.villages, ...words, 'village')
  const staff = staffOf(trade, shareOf(...words, 'staff'))
  const known = town.departments.some((one) => one.key === trade.handler)
  return {
    ...{ key, name: nameOf(parts, trade, town, village, words, taken), village: village.code, staff },
    handler: known ? trade.handler : 'emergency',
    ...{ sector: trade.sector, trade: trade.trade, industry: trade.industry },
    revenue: Math.round(staff * trade.revenue * (0.6 + 0.8 * shareOf(...words, 'revenue'))),
    risk: pick(trade.risks, ...words, 'risk'),
    traits: [...trade.traits, ...trade.sometimes.filter((one) => shareOf(...words, one) < 0.35)],
    diligence: pick(parts.diligence, ...words, 'diligence'),
    ...fateOf(at),
  }
}

/** Most firms of a trade are small ones. */
const staffOf = ({ staff: [least, most] }: Trade, share: number) =>
  Math.round(least + (most - least) * share * share)

/** A few firms open, stand still or close within the year. */
const fateOf = (
  at: number,
): Pick<DemoEnterprise, 'afterIssue' | 'openedDaysAgo' | 'closedDaysAgo' | 'suspendedDaysAgo'> => {
  if (at % 35 === 7) return { closedDaysAgo: 12 + at }
  if (at % 35 === 17) return { suspendedDaysAgo: 20 + Math.floor(at / 2) }
  if (at % 50 === 29) return { afterIssue: true, openedDaysAgo: 40 + at }
  return {}
}

const nameOf = (
  { first, second, forms }: FirmParts,
  trade: Trade,
  town: DemoTown,
  village: Village,
  words: string[],
  taken: Set<string>,
): string => {
  for (let round = 0; ; round++) {
    const by = [...words, String(round)]
    const mark = pick(first, ...by, 'first') + pick(second, ...by, 'second')
    const name = pick(forms[trade.form] ?? ['{m}{n}'], ...by, 'form')
      .replace('{m}', mark)
      .replace('{n}', pick(trade.names, ...by, 'name'))
      .replace('{t}', town.name.zh.replace(/镇$/, ''))
      .replace('{v}', village.zh.replace(/(村|社区)$/, ''))
    if (taken.has(name) || [...taken].some((other) => other.includes(mark))) continue
    taken.add(name)
    return name
  }
}
