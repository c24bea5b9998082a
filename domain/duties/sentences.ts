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
} satisfies Sentences
