import { amount, choice, date, photos, text } from '../ledgers/field.ts'
import { papers, scene } from '../ledgers/scene.ts'

const deadline = { zh: '整改期限', en: 'Deadline' }

export const order = {
  title: { zh: '责令限期整改', en: 'Order to put right' },
  fields: {
    issuer: text(
      { zh: '发文单位', en: 'Issued by' },
      {
        max: 60,
        hint: { zh: '有权责令的单位，镇里没有委托就填区里', en: 'The body that has the power to order it' },
      },
    ),
    demand: text({ zh: '整改要求', en: 'What is demanded' }, { max: 1000, lines: 3 }),
    deadline: date(deadline, { when: 'any' }),
  },
} as const

/**
 * The five things that must be settled (notice 9.3; Art. 15 asks them of every treatment of a major hazard). None is
 * required here: how many there must be depends on the grade, which a form does not know.
 */
export const settlement = {
  title: { zh: '五落实', en: 'The five things' },
  fields: {
    measures: text({ zh: '整改措施', en: 'Measures' }, { required: false, max: 1000, lines: 3 }),
    responsible: text(
      { zh: '责任人', en: 'Person responsible' },
      { required: false, max: 40, personal: true },
    ),
    unit: text({ zh: '责任部门', en: 'Unit responsible' }, { required: false, max: 60 }),
    funds: amount(
      { zh: '整改资金', en: 'Funds' },
      { required: false, hint: { zh: '不花钱就填 0', en: 'Enter 0 if it costs nothing' } },
    ),
    deadline: date(deadline, { required: false, when: 'any' }),
    contingency: text(
      { zh: '应急预案', en: 'Contingency plan' },
      {
        required: false,
        max: 1000,
        lines: 2,
        hint: { zh: '改好以前万一出事怎么办', en: 'What is done if it happens before it is put right' },
      },
    ),
  },
} as const

/** Until it is put right (Art. 16): people out, warning, watch. */
export const safeguard = {
  title: { zh: '整改期间防范措施', en: 'Safeguards meanwhile' },
  fields: { measures: text({ zh: '防范措施', en: 'Safeguards' }, { max: 1000, lines: 2 }), photos: scene },
} as const

export const suspension = {
  title: { zh: '停产停用', en: 'Suspend' },
  fields: {
    issuer: text({ zh: '发文单位', en: 'Issued by' }, { max: 60 }),
    scope: choice(
      { zh: '停多少', en: 'How much' },
      { part: { zh: '局部停产停用', en: 'Part' }, whole: { zh: '全部停产停业', en: 'The whole' } },
      {},
    ),
    what: text({ zh: '停用部位或设备', en: 'What is stopped' }, { max: 200 }),
    until: date({ zh: '停到', en: 'Until' }, { required: false, when: 'any' }),
  },
} as const

/** Only after review and consent (Work Safety Law Art. 65). */
export const resumption = {
  title: { zh: '同意恢复生产使用', en: 'Consent to resume' },
  fields: { opinion: text({ zh: '审查意见', en: 'Opinion' }, { max: 500, lines: 2 }) },
} as const

/** Fixed while everybody is still there. */
export const spotFix = {
  title: { zh: '当场改好', en: 'Fixed on the spot' },
  fields: {
    how: text({ zh: '怎么改的', en: 'How' }, { max: 500, lines: 2 }),
    before: photos({ zh: '改前照片', en: 'Before' }, { required: false }),
    after: photos({ zh: '改后照片', en: 'After' }, {}),
  },
} as const

export const rectification = {
  title: { zh: '整改完成', en: 'Put right' },
  fields: {
    finishedOn: date({ zh: '完成日期', en: 'Finished on' }, {}),
    how: text({ zh: '怎么改的', en: 'How' }, { max: 1000, lines: 3 }),
    spent: amount({ zh: '花了多少钱', en: 'Money spent' }, { required: false }),
    after: photos({ zh: '改后照片', en: 'After' }, {}),
  },
} as const

export const extensionRequest = {
  title: { zh: '申请延期', en: 'Ask for an extension' },
  fields: {
    until: date({ zh: '延到', en: 'Until' }, { when: 'any' }),
    reason: text({ zh: '延期理由', en: 'Reasons' }, { max: 500, lines: 2 }),
    papers,
  },
} as const

export const extensionAnswer = {
  title: { zh: '答复延期', en: 'Answer the request' },
  fields: {
    answer: choice(
      { zh: '答复', en: 'Answer' },
      { granted: { zh: '同意延期', en: 'Granted' }, refused: { zh: '不同意', en: 'Refused' } },
      {},
    ),
    until: date(
      { zh: '延到', en: 'Until' },
      { required: false, when: 'any', hint: { zh: '不填就按申请的日期', en: 'As asked, if left empty' } },
    ),
    reason: text({ zh: '理由', en: 'Reasons' }, { max: 500, lines: 2 }),
  },
} as const
