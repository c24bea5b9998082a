import { type Sentences, sentence } from '../base/refusal.ts'

export const dutySentences = {
  'duty.not-found': sentence('missing', {
    zh: '没有这项义务，或不在您的范围内。请回到待办，从列表里打开。',
    en: 'There is no such duty within your reach. Go back to your to-dos and open it from the list.',
  }),
  'duty.withdrawn': sentence('conflict', {
    zh: '这项义务已撤回，不用再交。请看待办里还有哪些要办。',
    en: 'This duty was withdrawn and nothing more is owed. See your to-dos for what is.',
  }),
  'duty.already-delivered': sentence('conflict', {
    zh: '这项义务已于 {deliveredOn} 交过。要改内容，请让镇安办先退回那条记录。',
    en: 'This duty was delivered on {deliveredOn}. To change the record, ask the town safety office to return it first.',
  }),
  'event.not-found': sentence('missing', {
    zh: '没有登记过这件事。请回到触发日历，从列表里打开。',
    en: 'No such thing was entered. Go back to the trigger calendar and open it from the list.',
  }),
  'event.already-ended': sentence('conflict', {
    zh: '这件事已经撤销。请刷新页面看现在的情况。',
    en: 'It was taken back already. Refresh the page to see how it stands.',
  }),
  'event.too-far': sentence('incomplete', {
    zh: '日期 {on} 离今天 {today} 太远。请填前后 {days} 天以内、从哪天起算期限。',
    en: 'The day {on} is too far from today, {today}. Give the day from which the days count, within {days} days.',
  }),
  'event.no-such-place': sentence('incomplete', {
    zh: '本镇没有编码为 {area} 的村（社区）。请从名单里选。',
    en: 'This town has no village with the code {area}. Choose one from the list.',
  }),
} satisfies Sentences
