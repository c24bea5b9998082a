import type { Words } from '../base/words.ts'

/** More than a town files in one ledger in a year. */
export const serialsPerYear = 10_000_000

/** A record's place in its ledger as one number that sorts: the year in which it was filed, and the count in that year. */
export const recordNumber = (year: number, serial: number): number => year * serialsPerYear + serial

/** 2026-063, and after the second correction 2026-063 改2. */
export const numberWords = (number: number, revision: number): Words => {
  const serial = String(number % serialsPerYear).padStart(3, '0')
  const text = `${Math.floor(number / serialsPerYear)}-${serial}`
  return revision === 0
    ? { zh: text, en: text }
    : { zh: `${text} 改${revision}`, en: `${text} rev. ${revision}` }
}
