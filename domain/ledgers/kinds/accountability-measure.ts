import { choice, count, date, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Reminded, circulated, interviewed, warned, listed or held liable, with time to answer and the answer (clause R4). */
export const accountabilityMeasure = ledger({
  kind: 'accountability-measure',
  version: 1,
  title: { zh: '问责措施', en: 'Accountability measure' },
  about: {
    zh: '提醒、通报、约谈、警示、挂牌督办和追责，一次一条，限期答复。',
    en: 'Reminders, circulars, interviews, warnings, listing and liability: one entry each, with a time to answer.',
  },
  group: 'enforcement',
  filedBy: ['office'],
  fields: {
    decidedOn: date({ zh: '决定日期', en: 'Decided on' }, {}),
    measure: choice(
      { zh: '措施', en: 'Measure' },
      {
        remind: { zh: '提醒', en: 'Reminder' },
        circulate: { zh: '通报', en: 'Circular' },
        interview: { zh: '约谈', en: 'Interview' },
        warn: { zh: '警示', en: 'Warning' },
        list: { zh: '挂牌督办', en: 'Listed for supervision' },
        liable: { zh: '追究责任', en: 'Held liable' },
      },
      {},
    ),
    number: text({ zh: '文号', en: 'Number' }, { max: 40 }),
    unit: text({ zh: '对象单位', en: 'Body' }, { max: 60 }),
    person: text({ zh: '对象人员', en: 'Person' }, { max: 40, personal: true, required: false }),
    due: date({ zh: '答复期限', en: 'Answer by' }, { when: 'any' }),
    answeredOn: date({ zh: '答复日期', en: 'Answered on' }, { required: false }),
    state: choice(
      { zh: '状态', en: 'State' },
      {
        waiting: { zh: '等待答复', en: 'Waiting' },
        answered: { zh: '已答复', en: 'Answered' },
        settled: { zh: '已整改', en: 'Settled' },
        refused: { zh: '拒不整改', en: 'Refused' },
      },
      {},
    ),
    points: count({ zh: '考核扣分', en: 'Points lost' }, { max: 100, required: false }),
    reason: text({ zh: '事由', en: 'Why' }, { max: 1000, lines: 3 }),
    answer: text({ zh: '答复和整改', en: 'Answer and mending' }, { max: 1000, lines: 3, required: false }),
    papers,
  },
  happenedOn: 'decidedOn',
  list: ['decidedOn', 'measure', 'unit', 'due', 'state'],
  filters: ['decidedOn', 'measure', 'state', 'due'],
  print: { signatures: [{ zh: '签发人', en: 'Issued by' }] },
  atMost: { decidedOn: 'due' },
})

export type AccountabilityMeasure = RecordOf<typeof accountabilityMeasure>
