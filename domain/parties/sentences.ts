import { type Sentences, sentence } from '../base/refusal.ts'

export const partySentences = {
  'party.not-found': sentence('missing', {
    zh: '没有找到这个单位，或者它不在您的管辖范围内。',
    en: 'No such party, or it is outside your area.',
  }),
  'party.changed-meanwhile': sentence('conflict', {
    zh: '您打开之后，{who} 在 {at} 也改了。请对照两份，选一份保存；另一份会留在流水里。',
    en: 'Since you opened it, {who} changed it at {at}. Compare the two and keep one; the other stays in the journal.',
  }),
  'party.dates-crossed': sentence('incomplete', {
    zh: '结束的日期不能早于开始的日期（{field} 早于 {before}），请核对两个日期。',
    en: 'The end cannot come before the beginning ({field} before {before}); check the two dates.',
  }),
  'party.no-such-day': sentence('incomplete', {
    zh: '日期 {value} 不存在，请按 2026-06-12 的样子填写。',
    en: 'There is no day {value}; write it like 2026-06-12.',
  }),
} satisfies Sentences
