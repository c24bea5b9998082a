import { nearest } from '../base/nearest.ts'
import type { Words } from '../base/words.ts'

/** One thing wrong with a plan's file, at a line counted from 1, and the remedy. */
export type Problem = { line: number; words: Words }

export const problemAt = (line: number, { zh, en }: Words): Problem => ({
  line,
  words: { zh: `第 ${line} 行：${zh}`, en: `Line ${line}: ${en}` },
})

const suggested = (word: string, known: readonly string[]): Words => {
  const meant = nearest(word, known)
  return meant === undefined
    ? { zh: '', en: '' }
    : { zh: `是否指“${meant}”？`, en: ` Did you mean “${meant}”?` }
}

export const planProblems = {
  notYaml: (why: string): Words => ({
    zh: `这里不合 YAML 的写法。请检查缩进、引号和冒号（${why}）。`,
    en: `This is not YAML. Check the indent, the quotes and the colons (${why}).`,
  }),
  doubledKey: (): Words => ({
    zh: '同一个键写了两次。请删去其中一个。',
    en: 'The same key stands twice. Remove one of them.',
  }),
  alias: (): Words => ({
    zh: '方案里不能用 & 和 * 引用。请把内容照写一遍。',
    en: 'A plan may not point elsewhere with & and *. Write the words out.',
  }),
  missing: (keys: readonly string[]): Words => ({
    zh: `这里缺少 ${keys.join('、')}。请补上。`,
    en: `${keys.join(', ')} must stand here. Add it.`,
  }),
  untranslated: (language: string): Words => ({
    zh: `缺少译文 ${language}。每处名称和说明都要有 zh 和 en。`,
    en: `The translation ${language} is missing. Every name and text needs zh and en.`,
  }),
  unknownKey: (key: string, known: readonly string[]): Words => ({
    zh: `不认识键“${key}”。${suggested(key, known).zh}请改正或删去。`,
    en: `The key “${key}” is not known.${suggested(key, known).en} Correct or remove it.`,
  }),
  unquoted: (written: string): Words => ({
    zh: `${written} 没有加引号，会被当成数字（4.10 成了 4.1）。请写成 "${written}"。`,
    en: `${written} has no quotes and is read as a number (4.10 becomes 4.1). Write "${written}".`,
  }),
  notText: (): Words => ({
    zh: '这里应当是文字。请写在引号里。',
    en: 'A text must stand here. Write it in quotes.',
  }),
  notWhole: (): Words => ({
    zh: '这里应当是整数，不加引号。',
    en: 'A whole number without quotes must stand here.',
  }),
  wrongShape: (type: string): Words => ({
    zh: `这里应当是${type === 'array' ? '清单（每项以 - 开头）' : '若干“键: 值”'}。请检查缩进。`,
    en: `Here must be ${type === 'array' ? 'a list (each entry begins with -)' : 'some “key: value”'}. Check the indent.`,
  }),
  empty: (): Words => ({ zh: '这里是空的。请填写。', en: 'This is empty. Fill it in.' }),
  outOfRange: (bound: string, limit: string): Words => ({
    zh: `数值应当${bound === 'minimum' ? '不小于' : '不大于'} ${limit}。请改正。`,
    en: `The number must be at ${bound === 'minimum' ? 'least' : 'most'} ${limit}. Correct it.`,
  }),
  notOneOf: (word: string, known: readonly string[]): Words => ({
    zh: `不能填“${word}”，只能填 ${known.join('、')} 之一。`,
    en: `“${word}” cannot stand here; choose one of ${known.join(', ')}.`,
  }),
  noDay: (word: string): Words => ({
    zh: `“${word}”不是一个日期。请写成 "2023-01-19" 的样子，并核对月和日。`,
    en: `“${word}” is not a day. Write it like "2023-01-19" and check month and day.`,
  }),
  badClauseId: (word: string): Words => ({
    zh: `“${word}”不是条款编号。请写成 "4.2"，第三部分写成 "R1"。`,
    en: `“${word}” is no clause number. Write it like "4.2", or "R1" in part three.`,
  }),
  badName: (word: string): Words => ({
    zh: `代号“${word}”只能用小写英文字母、数字和短横线，义务的代号以字母开头。请改正。`,
    en: `The id “${word}” may only have small letters, digits and hyphens, and a duty’s begins with a letter. Correct it.`,
  }),
  otherwiseWrong: (why: string): Words => ({
    zh: `这里填得不对（${why}）。请改正。`,
    en: `This is not right (${why}). Correct it.`,
  }),
  doubledId: (id: string, firstLine: number): Words => ({
    zh: `编号“${id}”与第 ${firstLine} 行重复。请给其中一个换编号。`,
    en: `The id “${id}” stands already in line ${firstLine}. Give one of them another.`,
  }),
  unknownLedger: (ledger: string, known: readonly string[]): Words => ({
    zh: `台账“${ledger}”不存在。${suggested(ledger, known).zh}现有台账：${known.join('、')}。`,
    en: `There is no ledger “${ledger}”.${suggested(ledger, known).en} The ledgers are ${known.join(', ')}.`,
  }),
  noTask: (clause: string, task: string): Words => ({
    zh: `条款 ${clause} 所属的任务“${task}”不在 tasks 里。请补上这项任务，或改正条款编号。`,
    en: `Clause ${clause} belongs to task “${task}”, which tasks does not have. Add the task or correct the number.`,
  }),
  noPart: (task: string, part: string, known: readonly string[]): Words => ({
    zh: `任务 ${task} 所属的部分“${part}”不在 parts 里。${suggested(part, known).zh}请补上或改正。`,
    en: `Task ${task} belongs to part “${part}”, which parts does not have.${suggested(part, known).en} Add or correct it.`,
  }),
  silentClause: (id: string): Words => ({
    zh: `条款 ${id} 没有义务，也没有说明。请写上 duties，或用 leaves 说明原文是留给判断、表明意图还是鼓励。`,
    en: `Clause ${id} has no duties and does not say why. Add duties, or say with leaves what the text leaves: judgement, intent or encouragement.`,
  }),
  noSuchClause: (id: string, known: readonly string[]): Words => ({
    zh: `本方案没有条款“${id}”。${suggested(id, known).zh}请改正。`,
    en: `This plan has no clause “${id}”.${suggested(id, known).en} Correct it.`,
  }),
  misplaced: (name: string, belongs: string, every: string): Words => ({
    zh: `${name} 只能和 every: ${belongs} 一起用，这里是 ${every}。请删去 ${name} 或改 every。`,
    en: `${name} goes only with every: ${belongs}; here it is ${every}. Remove ${name} or change every.`,
  }),
  eventWithout: (name: string): Words => ({
    zh: `every: event 还要写 ${name}（什么事、几天之内）。请补上。`,
    en: `every: event also needs ${name} (what happens, within how many days). Add it.`,
  }),
  noChoiceField: (ledger: string, name: string, known: readonly string[]): Words => ({
    zh: `台账“${ledger}”没有可选项字段“${name}”。${suggested(name, known).zh}可用的有：${known.join('、')}。`,
    en: `The ledger “${ledger}” has no field of choices “${name}”.${suggested(name, known).en} It has ${known.join(', ')}.`,
  }),
  lawWithoutPeriod: (every: string): Words => ({
    zh: `law.perYear 是一年几次，只能用于按月、季、半年、年的义务，这里是 ${every}。请删去 law。`,
    en: `law.perYear counts times a year and goes with month, quarter, half-year or year; here it is ${every}. Remove law.`,
  }),
  unknownFigure: (key: string, known: readonly string[]): Words => ({
    zh: `法规参数“${key}”不存在。${suggested(key, known).zh}请在法规参数页查它的代号。`,
    en: `The law has no figure “${key}”.${suggested(key, known).en} Look its key up on the page of figures.`,
  }),
  overlap: (id: string, twin: string): Words => ({
    zh: `义务“${id}”和“${twin}”要同样的人在同样的时间交同样的记录。请合成一项，或写明区别（where、with）。`,
    en: `“${id}” and “${twin}” ask the same people for the same record at the same time. Make them one, or say how they differ (where, with).`,
  }),
}
