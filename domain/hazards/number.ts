import type { Words } from '../base/words.ts'

/** The number of a hazard's file, counted by town and year: 2026 and 12 say 隐〔2026〕12 号. */
export const hazardNumber = (year: number, number: number): Words => ({
  zh: `隐〔${year}〕${number} 号`,
  en: `H ${year}-${number}`,
})
