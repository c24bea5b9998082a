import { choice, date, text } from '../ledgers/field.ts'
import { papers, scene } from '../ledgers/scene.ts'

export const acceptance = {
  title: { zh: '单位自验', en: 'Own acceptance' },
  fields: {
    result: choice(
      { zh: '自验结果', en: 'Result' },
      { good: { zh: '改好了', en: 'Put right' }, bad: { zh: '没改好，继续改', en: 'Not yet' } },
      {},
    ),
    opinion: text({ zh: '自验意见', en: 'Opinion' }, { max: 500, lines: 2 }),
    acceptedBy: text({ zh: '验收人', en: 'Accepted by' }, { max: 60, personal: true }),
  },
} as const

export const reviewRequest = {
  title: { zh: '申请复查', en: 'Ask for the review' },
  fields: { note: text({ zh: '说明', en: 'Note' }, { required: false, max: 500, lines: 2 }) },
} as const

/** By whom a major hazard's treatment is judged (notice 9.2; Art. 18). */
export const evaluators = {
  'third-party': { zh: '有资质的评价机构', en: 'Qualified agency' },
  expert: { zh: '专家', en: 'Experts' },
  own: { zh: '本单位技术人员', en: 'Own engineers' },
}

export const evaluation = {
  title: { zh: '治理效果评估', en: 'Evaluation of the treatment' },
  fields: {
    on: date({ zh: '评估日期', en: 'Evaluated on' }, {}),
    by: choice({ zh: '谁评估', en: 'By' }, evaluators, {}),
    organisation: text({ zh: '机构或单位', en: 'Body' }, { max: 80 }),
    evaluator: text({ zh: '评估人', en: 'Evaluators' }, { max: 80, personal: true }),
    conclusion: choice(
      { zh: '结论', en: 'Conclusion' },
      { fit: { zh: '符合安全生产条件', en: 'Fit' }, unfit: { zh: '不符合', en: 'Not fit' } },
      {},
    ),
    opinion: text({ zh: '评估意见', en: 'Opinion' }, { max: 1000, lines: 3 }),
    papers,
  },
} as const

/** On the spot, within ten days of the application (Art. 23); the opinion is a document of its own. */
export const review = {
  title: { zh: '现场复查', en: 'Review on the spot' },
  fields: {
    on: date({ zh: '复查日期', en: 'Reviewed on' }, {}),
    reviewers: text(
      { zh: '复查人', en: 'Reviewers' },
      { max: 80, personal: true, hint: { zh: '两人以上，写姓名', en: 'Two or more, by name' } },
    ),
    result: choice(
      { zh: '复查结果', en: 'Result' },
      { passed: { zh: '合格', en: 'Passed' }, failed: { zh: '不合格，继续整改', en: 'Failed' } },
      {},
    ),
    opinion: text({ zh: '复查意见', en: 'Opinion' }, { max: 1000, lines: 3 }),
    deadline: date(
      { zh: '新的整改期限', en: 'New deadline' },
      { required: false, when: 'any', hint: { zh: '不合格时要填', en: 'When it failed' } },
    ),
    photos: scene,
  },
} as const

export const strikeOff = {
  title: { zh: '销号', en: 'Strike off' },
  fields: { opinion: text({ zh: '销号意见', en: 'Opinion' }, { max: 500, lines: 2 }) },
} as const

/** Some time later: does it hold? */
export const lookBack = {
  title: { zh: '回头看', en: 'Look back' },
  fields: {
    on: date({ zh: '回看日期', en: 'Looked at on' }, {}),
    result: choice(
      { zh: '结果', en: 'Result' },
      { holds: { zh: '没有反弹', en: 'It holds' }, recurred: { zh: '又出现了', en: 'It came back' } },
      {},
    ),
    note: text({ zh: '情况', en: 'What was seen' }, { max: 500, lines: 2 }),
    photos: scene,
  },
} as const
