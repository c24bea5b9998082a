import { type Sentences, sentence } from '../base/refusal.ts'

export const journalSentences = {
  'file.not-found': sentence('missing', {
    zh: '没有找到这份案卷，或者它不在您的管辖范围内。',
    en: 'No such file, or it is outside your area.',
  }),
} satisfies Sentences
