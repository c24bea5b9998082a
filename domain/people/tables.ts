import Type from 'typebox'
import { row, several, text, whole } from '../law/field.ts'
import { type Rule, type TableShapes, table, unique } from '../law/table-shape.ts'

const least = (minimum: number) => ({ minimum, maximum: 1000 })

const length = whole({ zh: '位数', en: 'Places' }, least(2))
const base = whole({ zh: '加权底数', en: 'Base of the weights' }, least(2))
const modulus = whole({ zh: '模数', en: 'Modulus' }, least(2))
const checks = text({ zh: '校验码字符（按余数排列）', en: 'Check symbols, in order of the remainder' })
const from = (zh: string, en: string) => whole({ zh, en }, least(0))

export const CodeArithmetic = row({ length, base, modulus })

export const BodyArithmetic = row({
  length,
  base,
  modulus,
  radix: whole({ zh: '字符进制', en: 'Radix of the symbols' }, least(2)),
  checks,
  from: from('从第几位之后', 'After how many places'),
})

export const IdArithmetic = row({
  length,
  base,
  modulus,
  checks,
  birthAt: from('出生日期从第几位之后', 'Birth date after how many places'),
  sexAt: from('性别位从第几位之后', 'Digit of the sex after how many places'),
  divisionDigits: from('区划码位数', 'Digits of the division'),
})

export const Kinds = several(
  row({
    code: text({ zh: '代码前两位', en: 'First two symbols' }, 2),
    zh: text({ zh: '中文名称', en: 'Chinese name' }),
    en: text({ zh: '英文名称', en: 'English name' }),
  }),
)

export const LookAlikes = Type.Record(Type.String(), text({ zh: '可能是', en: 'Probably meant' }, 1))

/** Every remainder has its symbol. */
const hasCheckForEach: Rule = (value) => {
  const { modulus: wanted, checks: symbols } = value as { modulus: number; checks: string }
  if (symbols.length === wanted) return []
  const say = {
    zh: `须恰有 ${wanted} 个字符，每个余数一个`,
    en: `must have exactly ${wanted} symbols, one for each remainder`,
  }
  return [{ field: 'checks', say }]
}

/** The tables of this room: the arithmetic of codes and identity numbers. */
export const peopleTables: TableShapes = {
  'people.credit-code.arithmetic': table(CodeArithmetic),
  'people.organisation-code.arithmetic': table(BodyArithmetic, hasCheckForEach),
  'people.credit-code.kinds': table(Kinds, unique('code')),
  'people.credit-code.look-alikes': table(LookAlikes),
  'people.id-number.arithmetic': table(IdArithmetic, hasCheckForEach),
}
