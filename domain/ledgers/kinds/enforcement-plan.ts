import { count, date, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** The yearly enforcement plan: days that there are and what they go to (clause 10.1). */
export const enforcementPlan = ledger({
  kind: 'enforcement-plan',
  version: 1,
  title: { zh: '年度监督检查计划', en: 'Yearly enforcement plan' },
  about: {
    zh: '一年有多少检查日、查多少家、抽多大比例；重点企业要全覆盖。',
    en: 'The days of the year, the bodies to be inspected, the share that is drawn; key enterprises all of them.',
  },
  group: 'enforcement',
  filedBy: ['department', 'office'],
  fields: {
    approvedOn: date({ zh: '批准日期', en: 'Approved on' }, {}),
    year: count(
      { zh: '计划年度', en: 'Year' },
      { min: 2000, max: 2100, example: { zh: '2026', en: '2026' } },
    ),
    officers: count({ zh: '执法人员', en: 'Officers' }, { min: 1, max: 999, example: { zh: '4', en: '4' } }),
    totalDays: count(
      { zh: '总法定工作日', en: 'Working days in all' },
      {
        hint: { zh: '全年法定工作日乘以执法人员数', en: 'Working days of the year times officers' },
        example: { zh: '992', en: '992' },
      },
    ),
    keyDays: count({ zh: '重点检查日', en: 'Days for key checks' }, {}),
    generalDays: count({ zh: '一般检查日', en: 'Days for general checks' }, {}),
    otherDays: count({ zh: '其他执法日', en: 'Other enforcement' }, {}),
    offDays: count({ zh: '非执法日', en: 'Days without enforcement' }, {}),
    keyUnits: count(
      { zh: '重点检查单位', en: 'Key bodies' },
      { hint: { zh: '全部重点企业', en: 'All key enterprises' } },
    ),
    generalUnits: count({ zh: '一般检查单位', en: 'Bodies drawn' }, {}),
    share: count(
      { zh: '随机抽查比例（%）', en: 'Share drawn (%)' },
      { max: 100, example: { zh: '10', en: '10' } },
    ),
    published: yesNo({ zh: '是否公开', en: 'Is it public?' }, {}),
    papers,
  },
  happenedOn: 'approvedOn',
  list: ['approvedOn', 'year', 'officers', 'keyUnits', 'generalUnits', 'share'],
  filters: ['approvedOn', 'year', 'published'],
  print: { signatures: [{ zh: '负责人', en: 'Head' }] },
  balances: [{ left: ['totalDays'], right: ['keyDays', 'generalDays', 'otherDays', 'offDays'] }],
})

export type EnforcementPlan = RecordOf<typeof enforcementPlan>
