import { nearest } from '../base/nearest.ts'
import type { Words } from '../base/words.ts'

const meant = (word: string, known: readonly string[]): Words => {
  const near = nearest(word, known)
  return near === undefined ? { zh: '', en: '' } : { zh: `是否指“${near}”？`, en: ` Did you mean “${near}”?` }
}

/** What is wrong with a file of lists, classes or criteria, and the remedy. */
export const contentWords = {
  notYaml: (why: string): Words => ({
    zh: `这里不合 YAML 的写法，请检查缩进、引号和冒号（${why}）。`,
    en: `This is not YAML; check the indent, the quotes and the colons (${why}).`,
  }),
  alias: (): Words => ({
    zh: '不能用 & 和 * 引用，请把内容照写一遍。',
    en: 'Nothing may point elsewhere with & and *; write the words out.',
  }),
  missing: (keys: readonly string[]): Words => ({
    zh: `缺少 ${keys.join('、')}，请补上。`,
    en: `${keys.join(', ')} must stand here; add it.`,
  }),
  unknownKey: (key: string, known: readonly string[]): Words => ({
    zh: `不认识键“${key}”。${meant(key, known).zh}请改正或删去。`,
    en: `The key “${key}” is not known.${meant(key, known).en} Correct or remove it.`,
  }),
  notOneOf: (word: string, known: readonly string[]): Words => ({
    zh: `不能填“${word}”。${meant(word, known).zh}只能填 ${known.join('、')} 之一。`,
    en: `“${word}” cannot stand here.${meant(word, known).en} Choose one of ${known.join(', ')}.`,
  }),
  wrongKind: (name: string, kind: string): Words => ({
    zh: `${name} 的写法不对，这里应当是${kindNames[kind]?.zh ?? kind}，请改正。`,
    en: `${name} is not right: ${kindNames[kind]?.en ?? kind} must stand here. Correct it.`,
  }),
  empty: (name: string): Words => ({ zh: `${name} 是空的，请填写。`, en: `${name} is empty; fill it in.` }),
  tooLong: (name: string, limit: number): Words => ({
    zh: `${name} 超过 ${limit} 个字符，手机上显示不下，请写短些。`,
    en: `${name} has more than ${limit} characters, too many for a phone; shorten it.`,
  }),
  badForm: (name: string, written: string): Words => ({
    zh: `${name} 的写法“${written}”不合规定：日期写成 "2026-01-01"，代号只用小写字母、数字和短横线。`,
    en: `${name} may not be written “${written}”: a day is "2026-01-01", an id has small letters, digits and hyphens.`,
  }),
  otherwise: (name: string, why: string): Words => ({
    zh: `${name} 填得不对（${why}），请改正。`,
    en: `${name} is not right (${why}); correct it.`,
  }),
  noDay: (word: string): Words => ({
    zh: `“${word}”不是一个存在的日期，请核对月和日。`,
    en: `There is no day “${word}”; check month and day.`,
  }),
  crossed: (from: string, to: string): Words => ({
    zh: `施行到 ${to}，早于施行日 ${from}，请核对两个日期。`,
    en: `It ends on ${to}, before it begins on ${from}; check both days.`,
  }),
  doubled: (id: string, where: string): Words => ({
    zh: `编号“${id}”已在 ${where} 用过，请换一个。`,
    en: `The id “${id}” stands already in ${where}; give this one another.`,
  }),
  unknownClass: (code: string, known: readonly string[]): Words => ({
    zh: `隐患分类里没有“${code}”。${meant(code, known).zh}请对照 catalogue.yaml 改正。`,
    en: `The catalogue has no class “${code}”.${meant(code, known).en} Correct it by catalogue.yaml.`,
  }),
  unknownBan: (code: string, known: readonly string[]): Words => ({
    zh: `严禁清单里没有“${code}”。${meant(code, known).zh}可用的有：${known.join('、')}。`,
    en: `The no-go list has no “${code}”.${meant(code, known).en} It has ${known.join(', ')}.`,
  }),
  unknownHarm: (code: string): Words => ({
    zh: `事故类别里没有“${code}”，请写 "01" 到 "20" 之一，加引号。`,
    en: `There is no kind of accident “${code}”; write one of "01" to "20", in quotes.`,
  }),
} as const

const kindNames: Readonly<Record<string, Words>> = {
  string: { zh: '文字（数字和日期要加引号）', en: 'a text (numbers and days in quotes)' },
  array: { zh: '清单', en: 'a list' },
  object: { zh: '若干“键: 值”', en: 'some “key: value”' },
  integer: { zh: '整数', en: 'a whole number' },
}
