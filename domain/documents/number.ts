import { refuse } from '../base/refusal.ts'

/** The number of an official paper: 云安整〔2026〕3号. Six-cornered brackets, no leading zeros (GB/T 9704). */
export const documentNumber = ({ code, year, number }: { code: string; year: number; number: number }) =>
  `${code}〔${year}〕${number}号`

/** The same before it is issued: numbers are taken at issue alone, so that none is lost by looking. */
export const unnumbered = (code: string, year: number): string => `${code}〔${year}〕　号`

/** The word before the year stands for the body and the kind of paper; two to sixteen letters, as they are printed. */
export const codeProblem = (code: string) =>
  /^[\p{Script=Han}A-Za-z0-9（）]{2,16}$/u.test(code) ? undefined : refuse('document.bad-code', {}, 'code')

const ofTown = /(镇|乡|街道|街道办事处)$/
const tails = /(安全生产.*|办公室|管理.*|监管.*|有限.*|股份.*|责任.*|[（(].*)$/

/**
 * A code word for a body that has issued nothing of the kind yet: the place, who it is in two to four letters, and the
 * mark of the kind. Only a proposal, since every town has agreed upon its own.
 */
export const proposedCode = (
  { town, body, isUnit }: { town: string; body: string; isUnit: boolean },
  mark: string,
): string => {
  const place = town.replace(ofTown, '')
  const bare = lettersOf(body).replace(town, '').replace(/^镇/, '')
  const who = bare.replace(tails, '')
  if (isUnit) return `${(who.length < 2 ? bare : who).slice(0, 4)}安${mark}`
  return bare.startsWith('安全') || who === '' ? `${place}安${mark}` : `${place}${who.slice(0, 2)}${mark}`
}

/** What a code word may be made of. */
const lettersOf = (name: string): string => name.replace(/[^\p{Script=Han}A-Za-z0-9（）]/gu, '')
