import Type, { type Static } from 'typebox'
import type { Words } from '../base/words.ts'
import { type Sector, sectorCodes, sectors } from '../parties/sector.ts'
import { hasTrait, type Profile, type Trait, traitCodes, traits } from '../parties/trait.ts'

/** Out of a closed list, so that a slip of the pen is named with the words that may stand there. */
const oneOf = <T extends string>(codes: readonly T[]) => Type.Union(codes.map((code) => Type.Literal(code)))

/** Which bodies of a kind a rule binds: all conditions together. Without it, every one of the kind. */
export const Audience = Type.Object(
  {
    /** Of one of these sectors. */
    sector: Type.Optional(Type.Unsafe<Sector[]>(Type.Array(oneOf(sectorCodes), { minItems: 1 }))),
    /** At least one of these. */
    any: Type.Optional(Type.Unsafe<Trait[]>(Type.Array(oneOf(traitCodes), { minItems: 1 }))),
    /** Every one of these. */
    all: Type.Optional(Type.Unsafe<Trait[]>(Type.Array(oneOf(traitCodes), { minItems: 1 }))),
    /** Strictly more people than this: exactly 100 is not "more than 100" (Work Safety Law Art. 24). */
    staffOver: Type.Optional(Type.Integer({ minimum: 0 })),
    /** This many people or fewer. */
    staffUpTo: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
)
export type Audience = Static<typeof Audience>

/** One condition, whether the profile meets it, and how a person would say it. */
export type Condition = { met: boolean; words: Words }

/**
 * Every condition of the audience, judged. A number of people that nobody entered meets no condition about it:
 * the file is asked to be completed, nothing is guessed.
 */
export const conditionsOf = (audience: Audience, profile: Profile): Condition[] => {
  const { sector, any, all, staffOver, staffUpTo } = audience
  const { staff } = profile
  return [
    ...(sector
      ? [
          {
            met: sector.some((one) => one === profile.sector),
            words: joined(
              sector.map((one) => sectors[one]),
              '或',
              ' or ',
            ),
          },
        ]
      : []),
    ...(any
      ? [
          {
            met: any.some((one) => hasTrait(profile, one)),
            words: joined(
              any.map((one) => traits[one]),
              '或',
              ' or ',
            ),
          },
        ]
      : []),
    ...(all ?? []).map((one) => ({ met: hasTrait(profile, one), words: traits[one] })),
    ...(staffOver === undefined
      ? []
      : [
          {
            met: staff !== undefined && staff > staffOver,
            words: { zh: `从业人员超过 ${staffOver} 人`, en: `more than ${staffOver} people` },
          },
        ]),
    ...(staffUpTo === undefined
      ? []
      : [
          {
            met: staff !== undefined && staff <= staffUpTo,
            words: { zh: `从业人员 ${staffUpTo} 人及以下`, en: `${staffUpTo} people or fewer` },
          },
        ]),
  ]
}

export const isInAudience = (audience: Audience | undefined, profile: Profile): boolean =>
  audience === undefined || conditionsOf(audience, profile).every(({ met }) => met)

/** The audience as one phrase, for the sentence that says why somebody owes a duty; empty for everybody. */
export const audienceWords = (audience: Audience | undefined): Words =>
  audience === undefined
    ? { zh: '', en: '' }
    : joined(
        conditionsOf(audience, {}).map(({ words }) => words),
        '，',
        ', ',
      )

const joined = (parts: readonly Words[], zh: string, en: string): Words => ({
  zh: parts.map((part) => part.zh).join(zh),
  en: parts.map((part) => part.en).join(en),
})
