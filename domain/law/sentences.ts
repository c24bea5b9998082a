import { type Sentences, sentence } from '../base/refusal.ts'

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
  'law.unknown-parameter': sentence('missing', {
    zh: '没有“{key}”这项法规参数。',
    en: 'There is no parameter of the law named {key}.',
  }),
  'law.outside-known-dates': sentence('conflict', {
    zh: '“{key}”在 {on} 没有已知的有效版本（已知：{known}）。请补充该日期的版本，系统不推测。',
    en: 'No edition of {key} is known for {on} (known: {known}). Please add one for that date; nothing is guessed.',
  }),
  'law.to-be-confirmed': sentence('incomplete', {
    zh: '“{name}”（{nameEn}）尚未确认，请先由镇里在法规参数中填写依据和数值。',
    en: '{nameEn} ({name}) is not confirmed yet. The town must first enter its value and source among the parameters of the law.',
  }),
  'law.wrong-shape': sentence('conflict', {
    zh: '法规参数“{key}”的内容格式不对，请检查本地版本。',
    en: 'The parameter {key} does not have the form that is needed. Please check its local edition.',
  }),
  'law.no-reason': sentence('incomplete', {
    zh: '请写明采用本地版本的理由和依据。',
    en: 'Please state why the town sets its own edition, and by what authority.',
  }),
  'law.no-local-edition': sentence('missing', {
    zh: '“{key}”没有从 {from} 起的本地版本。',
    en: 'There is no local edition of {key} that begins on {from}.',
  }),
  'law.overlaps': sentence('conflict', {
    zh: '“{key}”的本地版本与 {other} 起的本地版本日期重叠，请先结束那一版，或改日期。',
    en: 'This local edition of {key} shares days with the one from {other}. End that one first, or change the dates.',
  }),
} satisfies Sentences
