import { type Sentences, sentence } from '../base/refusal.ts'

export const messageSentences = {
  'message.not-found': sentence('missing', {
    zh: '没有这条通知，或不是发给您单位的。请回到通知列表打开。',
    en: 'There is no such message, or it was not sent to you. Open it from the list of messages.',
  }),
  'message.no-recipient': sentence('incomplete', {
    zh: '按现在的选择没有收件单位。请至少选一类单位、一个村或一家单位。',
    en: 'Nobody would receive this. Choose at least one kind of body, a village or a body by name.',
  }),
  'message.nothing-owed': sentence('conflict', {
    zh: '选中的义务已经交了或已撤回，不用催办。请刷新后再选。',
    en: 'What you chose has been delivered or withdrawn; there is nothing to remind of. Refresh and choose again.',
  }),
  'message.reminded-today': sentence('conflict', {
    zh: '今天已经催过：{names}。同一项义务一天只催一次，请明天再催或打电话。',
    en: 'Reminded already today: {names}. One reminder a day for a duty; try tomorrow, or call.',
  }),
} satisfies Sentences
