import type { Words } from '@bihuan/domain/base/words.ts'
import Type, { type TProperties } from 'typebox'
import { archive } from './archive.ts'
import { documents } from './documents.ts'
import { duties } from './duties.ts'
import { events } from './events.ts'
import { AnsweredFile, type Operation, operation } from './operation.ts'
import { parties } from './parties.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { rollup } from './rollup.ts'
import { search } from './search.ts'
import { literals } from './shapes.ts'
import { snaps } from './snaps.ts'

/** A list as it goes on paper: its filters in words, its columns, and its rows as text. */
export const Sheet = Type.Object({
  title: Type.String(),
  /** What narrows it, and on which day it was drawn up. */
  lines: Type.Array(Type.String()),
  columns: Type.Array(
    Type.Object({ heading: Type.String(), kind: literals(['text', 'number', 'date'] as const) }),
  ),
  rows: Type.Array(Type.Array(Type.String()), { description: 'the first 3000' }),
  /** Whether there are more rows than one prints; the workbook has them all. */
  isCut: Type.Boolean(),
})

const Some = Type.Optional(literals(['yes'] as const))

type More = { more?: TProperties }

/** The same question as the list of the screen, without the place where a page begins. */
const askedOf = (of: Operation, { more = {} }: More) => {
  const { after, cursor, ...asked } = of.input.properties
  return Type.Object({ ...asked, ...more })
}

const refusalsOf = (of: Operation) => of.refuses.filter((code) => code !== 'request.bad-cursor')

/**
 * A list of the screen, to print and as a workbook: whole, asked with the same filters by the same people. What the
 * browser's build leaves out (`input`, `refuses`) is made inside the operation and nowhere else.
 */
const listed = (of: Operation, address: string, name: Words, more: More = {}) => ({
  sheet: operation({
    summary: { zh: `${name.zh}：整张表，打印用`, en: `${name.en}: the whole list, to print` },
    method: 'GET',
    path: `/api/lists/${address}`,
    who: of.who,
    input: askedOf(of, more),
    output: Sheet,
    refuses: refusalsOf(of),
  }),
  workbook: operation({
    summary: { zh: `${name.zh}：导出表格`, en: `${name.en}: the whole list as a workbook` },
    method: 'GET',
    path: `/api/lists/${address}/workbook`,
    who: of.who,
    answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    input: askedOf(of, more),
    output: AnsweredFile,
    refuses: refusalsOf(of),
  }),
})

const plan = listed(
  plans.show,
  'plan',
  { zh: '活方案条款', en: 'Clauses of the plan' },
  {
    more: {
      only: Type.Optional(literals(['late', 'soon'] as const)),
      words: Type.Optional(Type.String({ maxLength: 60 })),
    },
  },
)
const owed = listed(duties.list, 'duties', { zh: '义务清单', en: 'Duties' })
const todo = listed(duties.mine, 'todo', { zh: '本单位待办', en: 'To-dos of my body' })
const watch = listed(plans.show, 'watch', { zh: '全镇待办', en: 'To-dos of the town' })
const receipts = listed(
  plans.receipts,
  'receipts',
  { zh: '签收清单', en: 'Receipts' },
  { more: { waiting: Some } },
)
const tasks = listed(plans.subPlans, 'tasks', { zh: '分方案任务', en: 'Tasks of sub-plans' })
const meetings = listed(plans.subPlans, 'meetings', {
  zh: '推进会与决定',
  en: 'Meetings and their decisions',
})
const issue = listed(plans.previewIssue, 'issue', { zh: '印发试算', en: 'What issuing would do' })
const versions = listed(plans.versions, 'versions', { zh: '方案版本', en: 'Versions of the plan' })
const register = listed(parties.list, 'parties', { zh: '监管对象', en: 'Parties' })
const staff = listed(people.list, 'people', { zh: '人员', en: 'People' })
const found = listed(search.find, 'search', { zh: '搜索结果', en: 'Search results' })
const towns = listed(rollup.compare, 'towns', { zh: '各镇对照', en: 'Towns compared' })
const told = listed(snaps.list, 'snaps', { zh: '随手拍', en: 'Reports from the gates' })
const papers = listed(documents.list, 'documents', { zh: '文书目录', en: 'Papers' })
const happened = listed(events.list, 'events', { zh: '触发日历', en: 'Events' })

const seals = listed(archive.seals, 'seals', { zh: '每日存证', en: 'Daily seals' })

/** Every list of the office on paper and as a workbook. Those that come back filled in stand in `exchange`. */
export const lists = {
  plan: plan.sheet,
  planWorkbook: plan.workbook,
  duties: owed.sheet,
  dutiesWorkbook: owed.workbook,
  todo: todo.sheet,
  todoWorkbook: todo.workbook,
  watch: watch.sheet,
  watchWorkbook: watch.workbook,
  receipts: receipts.sheet,
  receiptsWorkbook: receipts.workbook,
  tasks: tasks.sheet,
  tasksWorkbook: tasks.workbook,
  meetings: meetings.sheet,
  meetingsWorkbook: meetings.workbook,
  issue: issue.sheet,
  issueWorkbook: issue.workbook,
  versions: versions.sheet,
  versionsWorkbook: versions.workbook,
  parties: register.sheet,
  partiesWorkbook: register.workbook,
  people: staff.sheet,
  peopleWorkbook: staff.workbook,
  search: found.sheet,
  searchWorkbook: found.workbook,
  towns: towns.sheet,
  townsWorkbook: towns.workbook,
  snaps: told.sheet,
  snapsWorkbook: told.workbook,
  documents: papers.sheet,
  documentsWorkbook: papers.workbook,
  events: happened.sheet,
  eventsWorkbook: happened.workbook,
  seals: seals.sheet,
  sealsWorkbook: seals.workbook,
}

export type ListName = Exclude<keyof typeof lists, `${string}Workbook`>
