import { count, yesNo } from './field.ts'

/** What every check asks and counts. Part one of the notice wants "are the rules being kept?" asked each time. */
export const rulesKept = yesNo(
  { zh: '规章制度是否落实', en: 'Are the rules being kept?' },
  {
    hint: {
      zh: '看制度有没有执行，不只看有没有挂墙',
      en: 'Whether the rules are carried out, not only posted',
    },
  },
)

export const found = count(
  { zh: '发现隐患', en: 'Hazards found' },
  { max: 999, hint: { zh: '没有就填 0', en: 'Enter 0 if there were none' }, example: { zh: '3', en: '3' } },
)

export const fixed = count(
  { zh: '当场改好', en: 'Put right on the spot' },
  { max: 999, example: { zh: '2', en: '2' } },
)
