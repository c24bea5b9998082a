import type { Words } from '../base/words.ts'
import { isHighRisk, type Sector } from './sector.ts'

/** What an enterprise is or has, as far as a plan asks. Each is a yes or no that its file keeps. */
export const heldTraits = {
  key: { zh: '重点企业', en: 'key enterprise' },
  'above-scale': { zh: '规模以上', en: 'above-scale' },
  'hazmat-use': { zh: '使用危险化学品', en: 'uses dangerous chemicals' },
  'major-installation': { zh: '有重大危险源', en: 'has a major hazard installation' },
  dust: { zh: '粉尘涉爆', en: 'combustible dust' },
  ammonia: { zh: '涉氨制冷', en: 'ammonia cooling' },
  'confined-space': { zh: '有限空间', en: 'confined spaces' },
  'molten-metal': { zh: '高温熔融金属', en: 'molten metal' },
  'gas-use': { zh: '使用燃气', en: 'uses gas' },
  crowded: { zh: '人员密集场所', en: 'crowded place' },
  'labour-intensive': { zh: '劳动密集型', en: 'labour-intensive' },
  dormitory: { zh: '有员工宿舍', en: 'has a dormitory' },
  'small-place': { zh: '九小场所', en: 'small public place' },
  'special-equipment': { zh: '有特种设备', en: 'special equipment' },
  'special-work': { zh: '有特种作业', en: 'special operations' },
  contractors: { zh: '有外包或出租', en: 'contractors or tenants' },
  'outside-work': { zh: '在市外施工经营', en: 'works outside the city' },
  reorganised: { zh: '改制重组', en: 'reorganised' },
} as const satisfies Record<string, Words>
export type HeldTrait = keyof typeof heldTraits

/** Those, and what follows from other facts of the file. */
export const traits = {
  ...heldTraits,
  'high-risk': { zh: '高危行业', en: 'high-risk sector' },
} as const satisfies Record<string, Words>
export type Trait = keyof typeof traits

export const traitCodes = Object.keys(traits) as Trait[]

/** What a file says of an enterprise that a plan may ask about. `staff`: people at work, own and sent by others. */
export type Profile = { sector?: Sector; staff?: number; traits?: readonly HeldTrait[] }

export const hasTrait = (profile: Profile, trait: Trait): boolean =>
  trait === 'high-risk'
    ? profile.sector !== undefined && isHighRisk(profile.sector)
    : (profile.traits ?? []).some((held) => held === trait)
