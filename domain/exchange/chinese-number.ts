const digits = '零一二三四五六七八九'
const plainer: Readonly<Record<string, string>> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}

const below =
  /^(?:([一-龥])千)?(零)?(?:([一-龥])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u

/**
 * A whole number written in Chinese words, as people speak: 十二, 两百零五, 一百二 (which is 120).
 * Undefined when the words are no such number. For proposals only, never to read a value.
 */
export const chineseNumber = (words: string): number | undefined => {
  const plain = [...words].map((sign) => plainer[sign] ?? sign).join('')
  const [, high, low = ''] = /^(?:(.+)万)?(.*)$/u.exec(plain) ?? []
  if (high === undefined) return belowTenThousand(low, 0)
  const [above, rest] = [
    belowTenThousand(high, 0),
    low === '' ? 0 : belowTenThousand(low.replace(/^零/, ''), low.startsWith('零') ? 0 : 10_000),
  ]
  return above === undefined || rest === undefined ? undefined : above * 10_000 + rest
}

/** `spokenAfter`: the unit just before; a single digit behind it stands for the next lower unit. */
const belowTenThousand = (words: string, spokenAfter: number): number | undefined => {
  const found = words === '' || words === '零' ? null : below.exec(words)
  if (!found) return undefined
  const [, thousands, zeroAbove, hundreds, zeroBelow, tens, ten, one] = found
  const values = [thousands, hundreds, tens].map(digitOf)
  if (values.includes(-1)) return undefined
  const [thousand = 0, hundred = 0, tenCount = 0] = values
  const lastUnit = ten ? 10 : hundreds ? 100 : thousands ? 1000 : spokenAfter
  const isShort = one !== undefined && lastUnit > 10 && !zeroAbove && !zeroBelow
  const tail = digitOf(one) * (isShort ? lastUnit / 10 : 1)
  return thousand * 1000 + hundred * 100 + (ten ? tenCount || 1 : 0) * 10 + tail
}

/** 0 where nothing stands, -1 where no digit stands. */
const digitOf = (sign: string | undefined): number => (sign === undefined ? 0 : digits.indexOf(sign))
