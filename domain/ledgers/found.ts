import { count, text, yesNo } from './field.ts'

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

export const findings = text(
  { zh: '检查情况', en: 'Findings' },
  {
    max: 2000,
    lines: 4,
    hint: {
      zh: '在哪里、看到什么；没有隐患也写一句结论',
      en: 'Where and what was seen; a conclusion even if nothing was found',
    },
  },
)

/** What becomes of what was not put right on the spot. */
export const followUp = text(
  { zh: '处理意见', en: 'What was ordered' },
  {
    required: false,
    max: 1000,
    lines: 3,
    hint: {
      zh: '没改好的交给谁、何时改好、谁来复查',
      en: 'What is not yet right: handed to whom, by when, who reviews',
    },
  },
)

/** Of what was found in a period: how much is settled and reviewed. */
export const closed = count({ zh: '已闭环', en: 'Settled' }, { example: { zh: '11', en: '11' } })

export const major = count(
  { zh: '其中重大隐患', en: 'Major hazards among them' },
  { max: 999, hint: { zh: '没有就填 0', en: 'Enter 0 if there were none' } },
)
