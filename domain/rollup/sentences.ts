import { type Sentences, sentence } from '../base/refusal.ts'

export const rollupSentences = {
  'rollup.no-such-town': sentence('missing', {
    zh: '没有这个镇，或不在您的范围内。请从对照表里点开一个镇。',
    en: 'There is no such town, or it is not in your reach. Open one from the comparison.',
  }),
} satisfies Sentences
