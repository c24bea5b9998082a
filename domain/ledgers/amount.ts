import type { Words } from '../base/words.ts'

/** Yuan as an exact decimal with two places, "1234.50": never a float. */
export type Amount = string

/** How a program spells an amount: at most two places, no thousands mark, no sign, no idle zero in front. */
export const amountPattern = '^(0|[1-9][0-9]{0,11})([.][0-9]{1,2})?$'
const spelled = new RegExp(amountPattern)

/** Hundredths of a yuan, to compare and to add; undefined when the text spells no amount. */
export const centsOf = (text: string): bigint | undefined => {
  if (!spelled.test(text)) return undefined
  const [whole = '', places = ''] = text.split('.')
  return BigInt(whole + places.padEnd(2, '0'))
}

/** The one spelling that is kept, so that equal amounts are equal texts. */
export const amountOf = (cents: bigint): Amount => {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * An amount as people write it: 1,234.5, 1.2万, ￥300, 300元, also on a Chinese keyboard. Read exactly or not at all:
 * undefined when it can be read in two ways, holds a fraction of a cent, or is no number.
 */
export const readAmount = (written: string): Amount | undefined => {
  const text = halfWidth(written).replace(/\s/g, '').replace(/^¥/, '').replace(/元$/, '')
  const [, number = '', tenThousands] = /^([\d,.]+)(万?)$/.exec(text) ?? []
  if (number.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return undefined
  const plain = number.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const cents = centsOf(tenThousands === '万' ? timesTenThousand(plain) : plain)
  return cents === undefined ? undefined : amountOf(cents)
}

/** Moves the point; what is no decimal stays what it is. */
const timesTenThousand = (plain: string): string => {
  if (!/^\d+(\.\d{1,6})?$/.test(plain)) return ''
  const [whole = '', places = ''] = plain.split('.')
  const moved = places.padEnd(6, '0')
  return `${whole}${moved.slice(0, 4)}.${moved.slice(4)}`.replace(/^0+(?=\d)/, '')
}

/** Chinese keyboards type ０１２, ， and ． too. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９，．]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('￥', '¥')

/** 1,234.50, and 1,234 when no cents are left. */
export const amountDigits = (amount: Amount): string => {
  const [whole = '', places = '00'] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return places === '00' ? grouped : `${grouped}.${places}`
}

/** 1,234.50 元, and 1,234 元 when no cents are left. */
export const amountWords = (amount: Amount): Words => {
  const text = amountDigits(amount)
  return { zh: `${text} 元`, en: `${text} yuan` }
}
