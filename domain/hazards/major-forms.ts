import { amount, choice, count, date, text } from '../ledgers/field.ts'
import { papers } from '../ledgers/scene.ts'

const long = { max: 1000, lines: 2 } as const

/** At once, besides the statistics (Art. 14): state and cause, harm and difficulty, and the plan in six items (Art. 15). */
export const majorReport = {
  title: { zh: '重大隐患报告', en: 'Report of a major hazard' },
  fields: {
    on: date({ zh: '报告日期', en: 'Reported on' }, {}),
    to: text({ zh: '报给', en: 'Reported to' }, { max: 80 }),
    cause: text({ zh: '现状及产生原因', en: 'Present state and cause' }, long),
    harm: text({ zh: '危害程度', en: 'Degree of harm' }, long),
    difficulty: text({ zh: '整改难易程度', en: 'Difficulty' }, long),
    goal: text({ zh: '治理目标和任务', en: 'Goal and task' }, long),
    method: text({ zh: '方法和措施', en: 'Method and measures' }, long),
    means: text({ zh: '经费和物资', en: 'Funds and materials' }, long),
    staff: text({ zh: '机构和人员', en: 'Bodies and persons' }, { ...long, personal: true }),
    schedule: text({ zh: '时限和要求', en: 'Time limit and demands' }, long),
    safety: text({ zh: '安全措施和应急预案', en: 'Safety measures and contingency plan' }, long),
  },
} as const

/** The second half of the double report (Work Safety Law Art. 41): the workers are told. */
export const congressReport = {
  title: { zh: '向职工大会报告', en: 'Report to the staff congress' },
  fields: {
    on: date({ zh: '报告日期', en: 'Told on' }, {}),
    manner: choice(
      { zh: '怎样报告', en: 'How' },
      {
        congress: { zh: '职工代表大会', en: 'Congress of workers’ delegates' },
        assembly: { zh: '全体职工大会', en: 'Meeting of all workers' },
      },
      {},
    ),
    people: count({ zh: '到会人数', en: 'Present' }, { min: 1 }),
    papers,
  },
} as const

/** 挂牌督办: by a government of at least the county; a town records it and may list what is its own to watch. */
export const listing = {
  title: { zh: '挂牌督办', en: 'List for supervision' },
  fields: {
    level: choice(
      { zh: '督办层级', en: 'Level' },
      {
        town: { zh: '镇级', en: 'Town' },
        county: { zh: '县（区）级', en: 'County' },
        city: { zh: '市级', en: 'City' },
        province: { zh: '省级', en: 'Province' },
      },
      {},
    ),
    on: date({ zh: '挂牌日期', en: 'Listed on' }, {}),
    supervisor: text({ zh: '督办单位', en: 'Supervising body' }, { max: 80 }),
    deadline: date({ zh: '督办期限', en: 'Deadline' }, { when: 'any' }),
    number: text({ zh: '文号', en: 'Number' }, { required: false, max: 60 }),
  },
} as const

export const removal = {
  title: { zh: '摘牌', en: 'Remove from the list' },
  fields: {
    on: date({ zh: '摘牌日期', en: 'Removed on' }, {}),
    opinion: text({ zh: '摘牌意见', en: 'Opinion' }, { max: 500, lines: 2 }),
    number: text({ zh: '文号', en: 'Number' }, { required: false, max: 60 }),
  },
} as const

/** Listing and removal are both published (notice 9.4). */
export const publication = {
  title: { zh: '公布', en: 'Publish' },
  fields: {
    on: date({ zh: '公布日期', en: 'Published on' }, {}),
    subject: choice(
      { zh: '公布什么', en: 'What' },
      {
        hazard: { zh: '隐患和督办情况', en: 'The hazard and its supervision' },
        result: { zh: '治理结果和摘牌', en: 'The result and the removal' },
      },
      {},
    ),
    where: text({ zh: '在哪里公布', en: 'Where' }, { max: 120 }),
  },
} as const

/** Money for a hazard that a government must put right (notice 9.4). */
export const fundEntry = {
  title: { zh: '治理资金', en: 'Funds' },
  fields: {
    on: date({ zh: '日期', en: 'Date' }, {}),
    kind: choice(
      { zh: '收支', en: 'Kind' },
      { allotted: { zh: '拨付', en: 'Allotted' }, spent: { zh: '支出', en: 'Spent' } },
      {},
    ),
    amount: amount({ zh: '金额', en: 'Amount' }, { min: '0.01' }),
    purpose: text({ zh: '用途', en: 'Purpose' }, { max: 200 }),
    papers,
  },
} as const

export const urging = {
  title: { zh: '督促', en: 'Urge on' },
  fields: { note: text({ zh: '督促意见', en: 'What is asked' }, { max: 500, lines: 2 }) },
} as const
