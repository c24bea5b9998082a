import type { Words } from '../base/words.ts'

/** Sections of GB/T 4754-2017 with their first and last division, and the class by which such an enterprise is sized. */
const sections = [
  { letter: 'A', first: 1, last: 5, zh: '农、林、牧、渔业', en: 'Agriculture, forestry, fishing' },
  { letter: 'B', first: 6, last: 12, zh: '采矿业', en: 'Mining' },
  { letter: 'C', first: 13, last: 43, zh: '制造业', en: 'Manufacturing' },
  { letter: 'D', first: 44, last: 46, zh: '电力、热力、燃气及水', en: 'Electricity, heat, gas and water' },
  { letter: 'E', first: 47, last: 50, zh: '建筑业', en: 'Construction' },
  { letter: 'F', first: 51, last: 52, zh: '批发和零售业', en: 'Wholesale and retail' },
  { letter: 'G', first: 53, last: 60, zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' },
  { letter: 'H', first: 61, last: 62, zh: '住宿和餐饮业', en: 'Hotels and catering' },
  { letter: 'I', first: 63, last: 65, zh: '信息传输、软件和信息技术', en: 'Information and software' },
  { letter: 'J', first: 66, last: 69, zh: '金融业', en: 'Finance' },
  { letter: 'K', first: 70, last: 70, zh: '房地产业', en: 'Real estate' },
  { letter: 'L', first: 71, last: 72, zh: '租赁和商务服务业', en: 'Leasing and business services' },
  { letter: 'M', first: 73, last: 75, zh: '科学研究和技术服务业', en: 'Research and technical services' },
  {
    letter: 'N',
    first: 76,
    last: 79,
    zh: '水利、环境和公共设施',
    en: 'Water, environment, public facilities',
  },
  { letter: 'O', first: 80, last: 82, zh: '居民服务、修理和其他服务', en: 'Household services and repair' },
  { letter: 'P', first: 83, last: 83, zh: '教育', en: 'Education' },
  { letter: 'Q', first: 84, last: 85, zh: '卫生和社会工作', en: 'Health and social work' },
  { letter: 'R', first: 86, last: 90, zh: '文化、体育和娱乐业', en: 'Culture, sports, entertainment' },
  { letter: 'S', first: 91, last: 96, zh: '公共管理、社会组织', en: 'Public administration' },
  { letter: 'T', first: 97, last: 97, zh: '国际组织', en: 'International organisations' },
] as const

/** Which table of the size classes fits a division; none listed means "others". */
const sizedBy: readonly { first: number; last: number; sector: string }[] = [
  { first: 1, last: 5, sector: 'agriculture' },
  { first: 6, last: 46, sector: 'industry' },
  { first: 47, last: 50, sector: 'construction' },
  { first: 51, last: 51, sector: 'wholesale' },
  { first: 52, last: 52, sector: 'retail' },
  { first: 53, last: 58, sector: 'transport' },
  { first: 59, last: 59, sector: 'storage' },
  { first: 60, last: 60, sector: 'post' },
  { first: 61, last: 61, sector: 'hotels' },
  { first: 62, last: 62, sector: 'catering' },
  { first: 63, last: 63, sector: 'telecom' },
  { first: 64, last: 65, sector: 'software' },
  { first: 71, last: 72, sector: 'leasing' },
]

const form = /^([A-T])?(\d{2})\d{0,2}$/

/** As the standard writes it, `C2110`: capitals, no spaces, with the section's letter before a bare number. */
export const tidyIndustry = (typed: string): string => {
  const code = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const section = sectionOf(code)
  return form.test(code) && /^\d/.test(code) && section !== undefined ? section.letter + code : code
}

const divisionOf = (code: string): number => Number(form.exec(code)?.[2] ?? 0)

const sectionOf = (code: string) => {
  const division = divisionOf(code)
  return sections.find(({ first, last }) => division >= first && division <= last)
}

/** What the section of an industry code is called; undefined for what is no such code. */
export const industrySection = (code: string): Words | undefined => {
  const section = sectionOf(code)
  return section === undefined ? undefined : { zh: section.zh, en: section.en }
}

/** The calculator's sector by which an enterprise of this industry is sized. */
export const sizeSector = (code: string): string => {
  const division = divisionOf(code)
  // Within real estate only development (7010) and property management (7020) have a table of their own.
  if (code.endsWith('7010')) return 'real-estate'
  if (code.endsWith('7020')) return 'property-management'
  return sizedBy.find(({ first, last }) => division >= first && division <= last)?.sector ?? 'other'
}

/** What is wrong with a tidied industry code, and the remedy; nothing when it is one of GB/T 4754. */
export const industryProblem = (code: string): Words | undefined => {
  const letter = form.exec(code)?.[1]
  const section = sectionOf(code)
  if (!form.test(code))
    return {
      zh: '行业代码写作门类字母加 2 至 4 位数字，例如 C2110',
      en: 'write the industry code as a letter and 2 to 4 digits, such as C2110',
    }
  if (section === undefined)
    return {
      zh: `没有 ${code.slice(-4)} 这个行业大类，请对照 GB/T 4754`,
      en: `there is no industry ${code.slice(-4)}; see GB/T 4754`,
    }
  if (letter !== section.letter)
    return {
      zh: `这个大类属于门类 ${section.letter}（${section.zh}），不是 ${letter}`,
      en: `this division lies in section ${section.letter} (${section.en}), not ${letter}`,
    }
  return undefined
}
