import { amountOf, centsOf, readAmount } from '../ledgers/amount.ts'
import { problem, type Read } from './cell-problem.ts'
import { chineseNumber } from './chinese-number.ts'
import { type MoneyUnit, moneyUnits } from './heading.ts'
import type { Cell } from './sheet.ts'

const counted = /(人次|人|个|家|次|名|处|台|套|件|起|天|日|学时|课时|小时|分钟|分|户|栋|份|条|辆|米|页)$/

/** A whole number with the word that counts it left off: 42人, 1,200 家. */
export const readCount = ({ text }: Cell, example = '42'): Read => {
  const said = text.normalize('NFKC').replace(/\s/g, '').replace(counted, '').replace(/^约/, '')
  const plain = /^-?\d{1,3}(,\d{3})+(\.0+)?$/.test(said) ? said.replaceAll(',', '') : said
  if (/^-?\d{1,12}(\.0+)?$/.test(plain)) return { value: Number(plain) }
  if (/^-?\d+\.\d+$/.test(plain)) return problem('not-whole', { text })
  const words = chineseNumber(said)
  if (words !== undefined) return problem('number-in-words', { text, proposal: words }, String(words))
  return problem('not-a-number', { text, example })
}

/** Yuan, exact: the unit that the cell itself names, else the one of its heading or of the whole sheet. */
export const readMoney = ({ text, kind }: Cell, unit: MoneyUnit | undefined): Read => {
  const said = text.normalize('NFKC').replace(/\s/g, '')
  const own = (Object.keys(moneyUnits) as MoneyUnit[]).find((one) => said.endsWith(one))
  const plain = said.replace(/^[¥￥]/, '').replace(/(亿|百万|万|千)?元$/, '')
  const factor = own ?? unit ?? '元'
  if (factor === '元') {
    const read = kind === 'number' ? exactCents(plain, 1) : readAmount(text)
    if (read !== undefined) return { value: read }
    return isDecimal(plain) ? problem('too-exact', { text, unit: '元' }) : wordsOr(text, plain)
  }
  if (!isDecimal(plain)) return wordsOr(text, plain)
  const value = exactCents(plain, moneyUnits[factor])
  return value === undefined ? problem('too-exact', { text, unit: factor }) : { value }
}

const wordsOr = (text: string, plain: string): Read => {
  const words = chineseNumber(plain)
  return words === undefined
    ? problem('not-an-amount', { text })
    : problem('number-in-words', { text, proposal: words }, text.replace(plain, String(words)))
}

const decimal = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/
const isDecimal = (text: string) => decimal.test(text)

/** Moves the point without a float; undefined when a fraction of a cent is left. A workbook's 0.1 may stand as 0.10000000000000001. */
const exactCents = (text: string, factor: number): string | undefined => {
  const [, whole = '', places = ''] = decimal.exec(text) ?? []
  if (whole === '') return undefined
  const shown = places.length > 10 ? roundedPlaces(places) : places
  const scale = 10n ** BigInt(shown.length)
  const cents = BigInt(whole.replaceAll(',', '') + shown) * BigInt(factor) * 100n
  if (cents % scale !== 0n) return undefined
  const amount = amountOf(cents / scale)
  return centsOf(amount) === undefined ? undefined : amount
}

/** Fifteen digits are all that a workbook keeps; what comes after is the tail of a binary fraction. */
const roundedPlaces = (places: string): string => {
  const cut = Math.round(Number(`0.${places}`) * 1e9) / 1e9
  return cut >= 1 ? places.slice(0, 9) : (String(cut).split('.')[1] ?? '')
}
