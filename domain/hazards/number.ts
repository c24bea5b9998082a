import type { Words } from '../base/words.ts'

/** The number of a hazard's file, counted by town and year: 2026 and 12 say 隐〔2026〕12 号. */
export const hazardNumber = (year: number, number: number): Words => ({
  zh: `隐〔${year}〕${number} 号`,
  en: `H ${year}-${number}`,
})

/** The year and number that somebody typed as either language writes them, blanks and brackets as they come. */
export const readHazardNumber = (typed: string): { year: number; number: number } | undefined => {
  const found = /^(?:隐|h)?[〔[(（【]?(\d{4})[〕\])）】-](\d{1,7})号?$/i.exec(typed.replace(/\s/g, ''))
  return found === null ? undefined : { year: Number(found[1]), number: Number(found[2]) }
}
