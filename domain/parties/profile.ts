import Type, { type Static } from 'typebox'
import type { Words } from '../base/words.ts'
import { isSector, type Sector, sectorCodes } from './sector.ts'
import { type HeldTrait, heldTraits } from './trait.ts'

/** The four colours of risk, worst first. Never used for time. */
export const riskColours = {
  red: { zh: '重大风险', en: 'major risk', sign: '红' },
  orange: { zh: '较大风险', en: 'larger risk', sign: '橙' },
  yellow: { zh: '一般风险', en: 'ordinary risk', sign: '黄' },
  blue: { zh: '低风险', en: 'low risk', sign: '蓝' },
} as const satisfies Record<string, Words & { sign: string }>
export type RiskColour = keyof typeof riskColours
export const riskCodes = Object.keys(riskColours) as RiskColour[]

export const sizeClasses = {
  large: { zh: '大型', en: 'large' },
  medium: { zh: '中型', en: 'medium' },
  small: { zh: '小型', en: 'small' },
  micro: { zh: '微型', en: 'micro' },
} as const satisfies Record<string, Words>
export type SizeClass = keyof typeof sizeClasses
export const sizeCodes = Object.keys(sizeClasses) as SizeClass[]

/** Grades of work-safety standardisation, the first the best. */
export const standardGrades = {
  first: { zh: '一级', en: 'grade 1' },
  second: { zh: '二级', en: 'grade 2' },
  third: { zh: '三级', en: 'grade 3' },
} as const satisfies Record<string, Words>
export type StandardGrade = keyof typeof standardGrades
export const gradeCodes = Object.keys(standardGrades) as StandardGrade[]

export const heldTraitCodes = Object.keys(heldTraits) as HeldTrait[]

const oneOf = <const T extends string>(codes: readonly T[]) =>
  Type.Unsafe<T>(Type.String({ enum: [...codes] }))

/** Units of 10 000 yuan, to the fen of such a unit. */
const wan = () => Type.Number({ minimum: 0, maximum: 100_000_000 })

/** What the file of a party says of it, beside its name, place and dates. Every member may be missing. */
export const PartyProfile = Type.Object(
  {
    uscc: Type.Optional(Type.String({ maxLength: 40 })),
    /** The 15-digit number from before the unified codes. */
    legacyRegNo: Type.Optional(Type.String({ maxLength: 40 })),
    sector: Type.Optional(oneOf(sectorCodes)),
    /** The trade in the party's own words. */
    trade: Type.Optional(Type.String({ maxLength: 60 })),
    /** GB/T 4754. */
    industry: Type.Optional(Type.String({ maxLength: 10 })),
    address: Type.Optional(Type.String({ maxLength: 200 })),
    /** People at work, own and sent by others. */
    staff: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    revenue: Type.Optional(wan()),
    assets: Type.Optional(wan()),
    /** As the office settled it; the calculator only proposes. */
    size: Type.Optional(oneOf(sizeCodes)),
    traits: Type.Optional(Type.Unsafe<HeldTrait[]>(Type.Array(oneOf(heldTraitCodes), { maxItems: 40 }))),
    riskColour: Type.Optional(oneOf(riskCodes)),
    standardGrade: Type.Optional(oneOf(gradeCodes)),
    standardUntil: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  },
  { additionalProperties: false },
)
export type PartyProfile = Static<typeof PartyProfile>
export type ProfileField = keyof PartyProfile

/** In the order in which a form asks. */
export const profileFields = {
  uscc: { zh: '统一社会信用代码', en: 'Credit code' },
  legacyRegNo: { zh: '原工商注册号', en: 'Former registration number' },
  sector: { zh: '监管行业', en: 'Sector' },
  trade: { zh: '主要业务', en: 'Trade' },
  industry: { zh: '行业代码', en: 'Industry code' },
  address: { zh: '地址', en: 'Address' },
  staff: { zh: '从业人员（人）', en: 'People at work' },
  revenue: { zh: '年营业收入（万元）', en: 'Yearly revenue (10 000 yuan)' },
  assets: { zh: '资产总额（万元）', en: 'Assets (10 000 yuan)' },
  size: { zh: '企业规模', en: 'Size' },
  traits: { zh: '特征', en: 'Traits' },
  riskColour: { zh: '风险等级', en: 'Risk' },
  standardGrade: { zh: '标准化等级', en: 'Standardisation' },
  standardUntil: { zh: '标准化有效至', en: 'Standardisation valid until' },
} as const satisfies Record<ProfileField, Words>

const kept = <T extends string>(codes: readonly T[], value: unknown): T | undefined =>
  codes.find((code) => code === value)

/**
 * What is stored, as a profile. Older rows kept free words as the sector: those are the trade, and what no member
 * knows is left out, so that a row of any age reads.
 */
export const readProfile = (stored: Readonly<Record<string, unknown>>): PartyProfile => {
  const text = (name: ProfileField) => (typeof stored[name] === 'string' ? stored[name] : undefined)
  const number = (name: ProfileField) => (typeof stored[name] === 'number' ? stored[name] : undefined)
  const written = text('sector')
  const sector: Sector | undefined = written !== undefined && isSector(written) ? written : undefined
  const traits = Array.isArray(stored.traits) ? stored.traits : []
  return present({
    uscc: text('uscc'),
    legacyRegNo: text('legacyRegNo'),
    sector,
    trade: text('trade') ?? (sector === undefined ? written : undefined),
    industry: text('industry'),
    address: text('address'),
    staff: number('staff'),
    revenue: number('revenue'),
    assets: number('assets'),
    size: kept(sizeCodes, stored.size),
    traits: heldTraitCodes.filter((code) => traits.includes(code)),
    riskColour: kept(riskCodes, stored.riskColour),
    standardGrade: kept(gradeCodes, stored.standardGrade),
    standardUntil: text('standardUntil'),
  })
}

/** Without the members that hold nothing. */
export const present = (
  given: {
    [Field in ProfileField]?: PartyProfile[Field] | undefined
  },
): PartyProfile =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
