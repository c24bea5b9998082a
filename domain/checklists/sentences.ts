import { type Sentences, sentence } from '../base/refusal.ts'

export const checklistSentences = {
  'checklist.not-found': sentence('missing', {
    zh: '{on} 没有编号“{list}”的检查清单在用。请从清单目录里选。',
    en: 'No checklist “{list}” is in use on {on}. Choose one from the list of checklists.',
  }),
} satisfies Sentences
