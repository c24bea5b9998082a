/** An exact number: a reduced fraction, `under` > 0. Money and limits are decided on these, never on floats. */
export type Exact = { readonly over: bigint; readonly under: bigint }

const divisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const fraction = (over: bigint, under: bigint): Exact => {
  const sign = under < 0n ? -1n : 1n
  const by = divisor(over, under * sign) * sign
  return { over: over / by, under: under / by }
}

/** Whether the text spells a plain decimal: no exponent, no thousands mark. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** The number that a decimal spells. A text that `isDecimal` denies is a fault of the caller. */
export const exact = (spelled: string | number | bigint): Exact => {
  const text = String(spelled)
  if (!isDecimal(text)) throw new TypeError(`not a decimal: ${text}`)
  const [whole = '', part = ''] = text.split('.')
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length))
}

export const zero = exact(0)
export const one = exact(1)

export const plus = (a: Exact, b: Exact): Exact =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Exact, b: Exact): Exact => plus(a, { over: -b.over, under: b.under })
export const times = (a: Exact, b: Exact): Exact => fraction(a.over * b.over, a.under * b.under)
/** Dividing by zero is a fault of the caller. */
export const dividedBy = (a: Exact, b: Exact): Exact => {
  if (b.over === 0n) throw new RangeError('division by zero')
  return fraction(a.over * b.under, a.under * b.over)
}
export const sum = (numbers: readonly Exact[]): Exact => numbers.reduce(plus, zero)

/** Negative, zero or positive, as the first is less, equal or more. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const atLeast = (a: Exact, b: Exact): boolean => compare(a, b) >= 0
export const lesser = (a: Exact, b: Exact): Exact => (atLeast(a, b) ? b : a)
export const greater = (a: Exact, b: Exact): Exact => (atLeast(a, b) ? a : b)

const towardsFloor = (over: bigint, under: bigint): bigint =>
  over / under - (over % under !== 0n && over < 0n ? 1n : 0n)

/** Rounded to so many decimal places; a half goes up. */
export const rounded = (number: Exact, places: number): Exact => {
  const scale = 10n ** BigInt(places)
  return fraction(towardsFloor(2n * number.over * scale + number.under, 2n * number.under), scale)
}

/** The next whole number at or above. */
export const ceiling = (number: Exact): bigint => -towardsFloor(-number.over, number.under)

const spelledPlaces = 6

/** How many decimal places spell it whole; undefined when none do, as for a third. */
const placesOf = (number: Exact): number | undefined => {
  for (let places = 0; places <= 2 * spelledPlaces; places += 1)
    if (10n ** BigInt(places) % number.under === 0n) return places
  return undefined
}

/** Whether `shown` spells the number whole. */
export const isShownWhole = (number: Exact): boolean => placesOf(number) !== undefined

/** The decimal that spells it; an endless one is rounded to six places. */
export const shown = (number: Exact): string => {
  const places = placesOf(number) ?? spelledPlaces
  const near = rounded(number, places)
  const digits = (near.over < 0n ? -near.over : near.over) * (10n ** BigInt(places) / near.under)
  const text = String(digits).padStart(places + 1, '0')
  const spelled = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
  return `${near.over < 0n ? '-' : ''}${places === 0 ? spelled : spelled.replace(/\.?0+$/, '')}`
}

/** `= 1.5`, or `≈ 0.333333` when the decimal does not end. */
export const equals = (number: Exact): string => `${isShownWhole(number) ? '=' : '≈'} ${shown(number)}`

/** The fraction itself, `1/3`; for results whose decimal was rounded. */
export const asFraction = (number: Exact): string => `${number.over}/${number.under}`
