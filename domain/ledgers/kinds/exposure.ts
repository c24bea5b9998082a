import { choice, date, several, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'
import { sector } from '../work-field.ts'

/** What was made public: a problem that has to be put right, or a practice worth copying (clauses 12.2 and R3). */
export const exposure = ledger({
  kind: 'exposure',
  version: 1,
  title: { zh: '曝光和推广', en: 'Made public' },
  about: {
    zh: '公开曝光的问题单位和推广的好做法；曝光的要跟到改好。',
    en: 'Problems exposed and good practice shown; what is exposed is followed until it is put right.',
  },
  group: 'publicity',
  filedBy: ['office', 'department'],
  fields: {
    publishedOn: date({ zh: '公开日期', en: 'Published on' }, {}),
    type: choice(
      { zh: '类型', en: 'What' },
      {
        problem: { zh: '曝光问题', en: 'A problem' },
        practice: { zh: '推广做法', en: 'Good practice' },
      },
      {},
    ),
    subject: text(
      { zh: '标题', en: 'Headline' },
      { max: 80, example: { zh: '三家场所占用疏散通道', en: 'Three places block their exits' } },
    ),
    unit: text({ zh: '涉及单位', en: 'Body concerned' }, { max: 80 }),
    sector,
    media: several(
      { zh: '在哪里公开', en: 'Where' },
      {
        tv: { zh: '电视', en: 'Television' },
        paper: { zh: '报纸', en: 'Newspaper' },
        web: { zh: '网站', en: 'Web site' },
        chat: { zh: '公众号和工作群', en: 'Official account, groups' },
        board: { zh: '公告栏', en: 'Notice board' },
        meeting: { zh: '会上通报', en: 'At a meeting' },
      },
      {},
    ),
    visited: yesNo({ zh: '是否媒体暗访', en: 'A covert visit by the press?' }, {}),
    due: date({ zh: '整改期限', en: 'To be put right by' }, { when: 'any', required: false }),
    settled: yesNo(
      { zh: '是否已改好', en: 'Is it put right?' },
      { required: false, hint: { zh: '曝光问题时填', en: 'For a problem' } },
    ),
    content: text({ zh: '内容', en: 'What it said' }, { max: 2000, lines: 3 }),
    result: text({ zh: '后来怎样', en: 'What came of it' }, { max: 1000, lines: 3, required: false }),
    scene,
  },
  happenedOn: 'publishedOn',
  list: ['publishedOn', 'type', 'subject', 'unit', 'due', 'settled'],
  filters: ['publishedOn', 'type', 'sector', 'media', 'visited', 'settled', 'due'],
  print: { signatures: [{ zh: '发布单位', en: 'Published by' }] },
  atMost: { publishedOn: 'due' },
})

export type Exposure = RecordOf<typeof exposure>
