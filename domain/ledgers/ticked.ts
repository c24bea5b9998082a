import { choice, count, rows, text } from './field.ts'

/** What may be said of an item of a checklist. */
export const itemAnswers = {
  good: { zh: '合格', en: 'In order' },
  wrong: { zh: '不合格', en: 'Not in order' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
}

/** What became of an item that was not in order. */
export const itemOutcomes = {
  fixed: { zh: '当场改好', en: 'Put right on the spot' },
  hazard: { zh: '转为隐患，限期改', en: 'Reported as a hazard with a deadline' },
}

/** An enterprise's longest list has 28 items; a town's own may have more. */
const mostItems = 200

/** What the run of a checklist fills in: which list, how many items, each with its answer. */
export const ticked = {
  list: text({ zh: '照哪份清单', en: 'Checklist' }, { required: false, max: 120 }),
  ticked: count({ zh: '逐项查了几项', en: 'Items looked at' }, { required: false, max: mostItems }),
  items: rows(
    { zh: '逐项结果', en: 'Item by item' },
    {
      item: text({ zh: '条目', en: 'Item' }, { max: 60 }),
      ask: text({ zh: '查什么', en: 'Looked at' }, { max: 100 }),
      answer: choice({ zh: '结果', en: 'Answer' }, itemAnswers, {}),
      what: text({ zh: '问题', en: 'What is wrong' }, { required: false, max: 300 }),
      became: choice({ zh: '怎么处理', en: 'What became of it' }, itemOutcomes, { required: false }),
    },
    { required: false, max: mostItems, item: { zh: '一项', en: 'an item' } },
  ),
}

/** Where a list was ticked at somebody else's, and who of theirs was there. */
export const visited = {
  firm: text({ zh: '受检企业', en: 'Firm visited' }, { required: false, max: 80 }),
  met: text(
    { zh: '在场的企业人员', en: 'Present for the firm' },
    { required: false, max: 40, personal: true },
  ),
}
