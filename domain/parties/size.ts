import type { Day } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { enterpriseSize } from '../calc/enterprise-size.ts'
import { type LawBook, lawOn } from '../law/law-book.ts'
import { industrySection, sizeSector } from './industry.ts'
import { type PartyProfile, type SizeClass, sizeClasses } from './profile.ts'

/** What the figures of a file would make of an enterprise; undefined where a figure is missing. */
export type SizeProposal = { size?: SizeClass; aboveScale?: boolean; because: Words }

/**
 * The statistical size and whether the enterprise is above scale, as its own figures say. A proposal: the office settles
 * both, since statistics count by last year's books.
 */
export const proposeSize = (profile: PartyProfile, book: LawBook, on: Day): SizeProposal => {
  const { industry, staff, revenue, assets } = profile
  if (industry === undefined || industrySection(industry) === undefined)
    return {
      because: { zh: '填了行业代码才能划型', en: 'with an industry code the size can be worked out' },
    }
  const sector = sizeSector(industry)
  const size = classOf(
    {
      on,
      sector,
      ...(staff === undefined ? {} : { employees: staff }),
      ...(revenue === undefined ? {} : { revenue: String(revenue) }),
      ...(assets === undefined ? {} : { assets: String(assets) }),
    },
    book,
  )
  const aboveScale = isAboveScale(sector, revenue, book, on)
  return {
    ...(typeof size === 'string' ? { size } : {}),
    ...(aboveScale === undefined ? {} : { aboveScale }),
    because: typeof size === 'string' ? sizeWords(size, aboveScale) : size,
  }
}

/** The class, or what is missing. */
const classOf = (input: Record<string, unknown>, book: LawBook): SizeClass | Words => {
  const answer = enterpriseSize.run(input, book)
  if (!isRefusal(answer)) return (answer.result as { class: SizeClass }).class
  const [first] = answer.fields ?? []
  return first?.words ?? { zh: '没有这一天的划型标准', en: 'no size classes are known for that day' }
}

/** Revenue in units of 10 000 yuan against the yuan of the statistics. */
const isAboveScale = (
  sector: string,
  revenue: number | undefined,
  book: LawBook,
  on: Day,
): boolean | undefined => {
  if (revenue === undefined) return undefined
  const limit = lawOn(book, on).get(`above-scale.${sector}`)
  return isRefusal(limit) ? undefined : revenue * 10_000 >= Number(limit.value)
}

const sizeWords = (size: SizeClass, aboveScale: boolean | undefined): Words => {
  const scale =
    aboveScale === undefined
      ? { zh: '', en: '' }
      : aboveScale
        ? { zh: '，达到规模以上', en: ', above scale' }
        : { zh: '，未达规模以上', en: ', below scale' }
  return {
    zh: `按现有数字应为${sizeClasses[size].zh}企业${scale.zh}`,
    en: `by these figures a ${sizeClasses[size].en} enterprise${scale.en}`,
  }
}
