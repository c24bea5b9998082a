import { type Because, type Sentence, type Sentences, type Sort, sentence } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'

/** A sentence about a figure of the law: `{parameter}` is its name, and the key for programs in brackets. */
const about = (sort: Sort, words: Words): Sentence => {
  const { say } = sentence(sort, words)
  return {
    sort,
    say: {
      zh: (because) => say.zh({ ...because, parameter: named(because, 'name') }),
      en: (because) => say.en({ ...because, parameter: named(because, 'nameEn') }),
    },
  }
}

const named = (because: Because, name: 'name' | 'nameEn'): string => {
  const { key = '', [name]: said } = because
  if (said === undefined) return String(key)
  return name === 'name' ? `“${said}”（${key}）` : `${said} (${key})`
}

/** No figure has that key, so there is no name; the one probably meant has. */
const unknownParameter: Sentence = {
  sort: 'missing',
  say: {
    zh: ({ key = '', meant, meantName }) =>
      `没有这项法规参数：${key}。${meant === undefined ? '请从法规参数表里选。' : `是不是“${meantName}”（${meant}）？`}`,
    en: ({ key = '', meant, meantNameEn }) =>
      `There is no such parameter of the law: ${key}. ${meant === undefined ? 'Please choose one from the list of parameters.' : `Did you mean ${meantNameEn} (${meant})?`}`,
  },
}

/** What the law's rooms say no with. */
export const lawSentences = {
  'calc.bad-input': sentence('incomplete', {
    zh: '这些内容不能计算：{fields}。请按每项的提示改正。',
    en: 'These cannot be calculated with: {fields}. Please correct them as each one says.',
  }),
  'calc.unknown': sentence('missing', {
    zh: '没有名为“{name}”的计算器。是不是指：{known}？',
    en: 'There is no calculator named {name}. Did you mean: {known}?',
  }),
  'law.unknown-parameter': unknownParameter,
  'law.outside-known-dates': about('conflict', {
    zh: '{parameter} 在 {on} 没有已知的有效版本（已知：{known}）。请补充该日期的版本，系统不推测。',
    en: 'No edition of {parameter} is known for {on} (known: {known}). Please add one for that date; nothing is guessed.',
  }),
  'law.to-be-confirmed': about('incomplete', {
    zh: '{parameter} 尚未确认，请先由镇里在法规参数中填写依据和数值。',
    en: '{parameter} is not confirmed yet. The town must first enter its value and source among the parameters of the law.',
  }),
  'law.wrong-shape': about('conflict', {
    zh: '{parameter} 的内容不能用来计算，请在法规参数里检查并重设本地版本。',
    en: '{parameter} cannot be calculated with. Please check its local edition among the parameters of the law, and set it anew.',
  }),
  'law.no-reason': sentence('incomplete', {
    zh: '请写明采用本地版本的理由和依据。',
    en: 'Please state why the town sets its own edition, and by what authority.',
  }),
  'law.no-local-edition': sentence('missing', {
    zh: '没有从 {from} 起的本地版本：{key}。请在法规参数里看它有哪些版本。',
    en: 'There is no local edition that begins on {from}: {key}. See among the parameters of the law which it has.',
  }),
  'law.overlaps': about('conflict', {
    zh: '{parameter} 的本地版本与 {other} 起的本地版本日期重叠，请先结束那一版，或改日期。',
    en: 'This local edition of {parameter} shares days with the one from {other}. End that one first, or change the dates.',
  }),
  'law.no-edition': about('missing', {
    zh: '{parameter} 没有从 {from} 起的这一版。请刷新页面，看现在有哪些版本。',
    en: '{parameter} has no such edition that begins on {from}. Please load the page again to see which it has now.',
  }),
  'law.nothing-to-confirm': about('conflict', {
    zh: '{parameter} 的这一版不用核实：本地版本由镇里自己写明了依据，没有数值的要先填数值。',
    en: 'This edition of {parameter} is not one to confirm: a local edition states its own source, and one without a value needs a value first.',
  }),
  'law.already-confirmed': about('conflict', {
    zh: '{parameter} 从 {from} 起的这一版已经核实过。要重新核实，请先撤回原来的核实。',
    en: 'The edition of {parameter} from {from} is confirmed already. To confirm it anew, withdraw the earlier confirmation first.',
  }),
  'law.not-confirmed': about('conflict', {
    zh: '{parameter} 从 {from} 起的这一版没有可撤回的核实，可能刚刚已被撤回。请刷新页面再看。',
    en: 'The edition of {parameter} from {from} has no confirmation to withdraw; somebody may just have withdrawn it. Please load the page again.',
  }),
  'law.no-withdrawal-reason': sentence('incomplete', {
    zh: '请写明为什么撤回核实，例如看错了条款。',
    en: 'Please say why the confirmation is withdrawn, for example that the wrong article was read.',
  }),
} satisfies Sentences
