import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { dayOf } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { says } from '@bihuan/domain/plans/says.ts'
import { inOrder } from '@bihuan/domain/plans/sub-plan.ts'
import { chosen } from '../exchange/filter-words.ts'
import { type Column, commonly, lampNames, listSheet } from './list-sheet.ts'

type Clause = OutputOf<typeof plans.show>['clauses'][number]
type Rule = Clause['rules'][number]
type Duty = OutputOf<typeof duties.list>['duties'][number]
type Lamp = 'late' | 'soon'
type SubTask = OutputOf<typeof plans.subPlans>['tasks'][number]
type Watched = { id: string; rule: Rule; state: Lamp }

const clauseHead: Words = { zh: '条款', en: 'Clause' }
const yes: Words = { zh: '是', en: 'yes' }
const { asOf, area, handler, party, clause, name, lamp } = commonly

const count = (
  head: Words,
  of: (counts: Clause['counts']) => number,
): Column<{ counts: Clause['counts'] }> => ({
  ...{ head, kind: 'number', width: 9 },
  of: ({ counts }) => of(counts),
})
const counted = [
  count({ zh: '应交', en: 'Owed' }, ({ owed }) => owed),
  count({ zh: '已交', en: 'Delivered' }, ({ delivered }) => delivered),
  count({ zh: '逾期', en: 'Overdue' }, ({ late }) => late),
  count({ zh: '临期', en: 'Due soon' }, ({ soon }) => soon),
  count({ zh: '办理中', en: 'Running' }, ({ open }) => open),
  count({ zh: '未到', en: 'Not begun' }, ({ notYet }) => notYet),
]

const dutyColumns: readonly Column<Duty>[] = [
  { head: { zh: '单位', en: 'Debtor' }, width: 32, of: ({ debtor }) => debtor.name },
  { head: clauseHead, width: 8, of: (row) => row.clause },
  { head: { zh: '义务', en: 'Duty' }, width: 40, of: ({ title }) => title },
  { head: { zh: '期次', en: 'Occasion' }, width: 18, of: ({ occasion }) => occasion },
  { head: { zh: '起', en: 'From' }, kind: 'date', of: ({ first }) => first },
  { head: { zh: '到期日', en: 'Due' }, kind: 'date', of: ({ due }) => due },
  { head: { zh: '交于', en: 'Delivered' }, kind: 'date', of: ({ deliveredOn }) => deliveredOn },
  { head: { zh: '状态', en: 'State' }, width: 18, of: (row) => row.lamp.words },
]

/** What shows that a task was done. */
const proofWords = ({ photos, record }: Pick<SubTask, 'photos' | 'record'>): Words | null => {
  if (photos.length === 0 && record === null) return null
  const shown = (language: 'zh' | 'en') =>
    [
      ...(photos.length === 0
        ? []
        : [language === 'zh' ? `照片 ${photos.length} 张` : `photos: ${photos.length}`]),
      ...(record === null ? [] : [`${record.title[language]} ${record.number[language]}`]),
    ].join(language === 'zh' ? '，' : ', ')
  return { zh: shown('zh'), en: shown('en') }
}

const subPlanFilters = { asOf, party, clause, lamp }

/** Lists of the plan: clauses, duties, to-dos, receipts, sub-plans, issues and versions. */
export const planLists = {
  plan: listSheet(plans.show, {
    title: { zh: '活方案', en: 'The plan' },
    from: 'plans.show',
    said: {
      ...{ asOf, area, handler },
      only: { label: { zh: '只看', en: 'Only' }, say: chosen(lampNames) },
      words: { label: { zh: '含', en: 'Holds' } },
    },
    rows: ({ clauses, tasks }, { only, words }) =>
      clauses
        .filter(
          (one) =>
            (only === undefined || one.counts[only as Lamp] > 0) &&
            (words === undefined || words === '' || says(one, words)),
        )
        .map((one) => ({ ...one, heading: tasks.find(({ id }) => id === one.task)?.title ?? null })),
    columns: [
      { head: clauseHead, width: 8, of: ({ id }) => id },
      { head: { zh: '要求', en: 'Demand' }, width: 40, of: ({ title }) => title },
      { head: { zh: '任务', en: 'Task' }, width: 26, of: ({ heading }) => heading },
      ...counted,
    ],
  }),
  duties: listSheet(duties.list, {
    title: { zh: '义务清单', en: 'Duties' },
    from: 'duties.list',
    cursor: 'after',
    said: { asOf, clause, party, area, handler, name, lamp },
    rows: ({ duties: rows }) => rows,
    columns: dutyColumns,
  }),
  todo: listSheet(duties.mine, {
    title: { zh: '本单位待办', en: 'To-dos of my body' },
    from: 'duties.mine',
    said: { asOf },
    rows: ({ duties: rows }) =>
      rows.filter((row) => row.lamp.kind !== 'done' && row.lamp.state !== 'withdrawn'),
    columns: dutyColumns,
  }),
  watch: listSheet(plans.show, {
    title: { zh: '全镇待办', en: 'To-dos of the town' },
    from: 'plans.show',
    said: { asOf, area, handler },
    rows: ({ clauses }) =>
      (['late', 'soon'] as const).flatMap((state) =>
        clauses.flatMap(({ id, rules }) =>
          rules.filter(({ counts }) => counts[state] > 0).map((rule): Watched => ({ id, rule, state })),
        ),
      ),
    columns: [
      { head: { zh: '状态', en: 'State' }, width: 10, of: ({ state }) => lampNames[state] },
      { head: clauseHead, width: 8, of: ({ id }) => id },
      { head: { zh: '要做的事', en: 'To do' }, width: 44, of: ({ rule }) => rule.title },
      { head: { zh: '由谁做', en: 'By whom' }, width: 14, of: ({ rule }) => debtorNames[rule.binds] },
      {
        ...{ head: { zh: '件数', en: 'Duties' }, kind: 'number', width: 9 },
        of: ({ rule, state }) => rule.counts[state],
      },
    ],
  }),
  receipts: listSheet(plans.receipts, {
    title: { zh: '通知签收清单', en: 'Receipts of the notice' },
    from: 'plans.receipts',
    said: { waiting: { label: { zh: '只看未签', en: 'Only unsigned' }, say: () => yes } },
    rows: ({ rows }, { waiting }) => rows.filter(({ signedAt }) => waiting !== 'yes' || signedAt === null),
    columns: [
      { head: { zh: '单位', en: 'Body' }, width: 32, of: (row) => row.party.name },
      { head: { zh: '类别', en: 'Kind' }, width: 14, of: ({ kind }) => debtorNames[kind] },
      { head: { zh: '所在地', en: 'Place' }, width: 16, of: ({ place }) => place },
      {
        head: { zh: '自何日起等签', en: 'Awaited from' },
        kind: 'date',
        of: ({ awaitedFrom }) => awaitedFrom,
      },
      { head: { zh: '等了几天', en: 'Days waited' }, kind: 'number', of: ({ days }) => days },
      { head: { zh: '催过几次', en: 'Reminders' }, kind: 'number', of: ({ reminders }) => reminders },
      {
        ...{ head: { zh: '签收日期', en: 'Signed on' }, kind: 'date' },
        of: ({ signedAt }) => (signedAt === null ? null : dayOf(signedAt)),
      },
      { head: { zh: '签收人', en: 'Signed by' }, of: ({ signedBy }) => signedBy },
    ],
  }),
  tasks: listSheet(plans.subPlans, {
    title: { zh: '分方案任务清单', en: 'Tasks of the sub-plans' },
    from: 'plans.subPlans',
    said: subPlanFilters,
    rows: ({ tasks }) =>
      [...new Set(tasks.map((task) => task.party.id))].flatMap((body) =>
        inOrder(tasks.filter((task) => task.party.id === body)),
      ),
    columns: [
      { head: { zh: '单位', en: 'Body' }, width: 26, of: (row) => row.party.name },
      { head: clauseHead, width: 8, of: (row) => row.clause },
      {
        ...{ head: { zh: '任务', en: 'Task' }, width: 44 },
        of: ({ title, parent }) => (parent === null ? title : `└ ${title}`),
      },
      { head: { zh: '属于', en: 'Part of' }, width: 24, of: ({ parent }) => parent?.title ?? null },
      {
        ...{ head: { zh: '分解办结', en: 'Parts done' }, width: 12 },
        of: ({ parts }) => (parts === null ? null : `${parts.done} / ${parts.all}`),
      },
      { head: { zh: '组、股室', en: 'Group' }, of: ({ unit }) => unit },
      { head: { zh: '责任人', en: 'Person' }, of: ({ person }) => person },
      { head: { zh: '期限', en: 'Due' }, kind: 'date', of: ({ due }) => due },
      { head: { zh: '办结日期', en: 'Done on' }, kind: 'date', of: ({ doneOn }) => doneOn },
      { head: { zh: '状态', en: 'State' }, width: 18, of: (row) => row.lamp.words },
      { head: { zh: '说明', en: 'Note' }, width: 32, of: ({ note }) => note },
      { head: { zh: '凭据', en: 'Shown by' }, width: 24, of: proofWords },
      {
        ...{ head: { zh: '会议', en: 'Meeting' }, width: 28 },
        of: ({ decided }) => (decided === null ? null : `${decided.on} ${decided.by} ${decided.subject}`),
      },
    ],
  }),
  meetings: listSheet(plans.subPlans, {
    title: { zh: '推进会与决定事项', en: 'Progress meetings and their decisions' },
    from: 'plans.subPlans',
    said: subPlanFilters,
    rows: ({ meetings }, { lamp: asked, clause: under }) =>
      meetings.flatMap((meeting) => {
        const decided: (SubTask | undefined)[] = meeting.tasks.filter(
          (task) =>
            (asked === undefined || task.lamp.kind === asked) &&
            (under === undefined || task.clause === under),
        )
        return (decided.length === 0 ? [undefined] : decided).map((task) => ({ meeting, task }))
      }),
    columns: [
      { head: { zh: '单位', en: 'Body' }, width: 26, of: ({ meeting }) => meeting.party.name },
      { head: { zh: '会议日期', en: 'Held on' }, kind: 'date', of: ({ meeting }) => meeting.heldOn },
      { head: { zh: '议题', en: 'Subject' }, width: 30, of: ({ meeting }) => meeting.subject },
      { head: { zh: '参加人', en: 'Present' }, width: 26, of: ({ meeting }) => meeting.people },
      { head: { zh: '决定事项', en: 'Decision' }, width: 40, of: ({ task }) => task?.title ?? null },
      { head: { zh: '责任单位', en: 'Owned by' }, width: 26, of: ({ task }) => task?.party.name ?? null },
      { head: { zh: '责任人', en: 'Owner' }, of: ({ task }) => task?.person ?? null },
      { head: { zh: '期限', en: 'Due' }, kind: 'date', of: ({ task }) => task?.due ?? null },
      { head: { zh: '状态', en: 'State' }, width: 18, of: ({ task }) => task?.lamp.words ?? null },
      {
        ...{ head: { zh: '凭据', en: 'Shown by' }, width: 24 },
        of: ({ task }) => (task === undefined ? null : proofWords(task)),
      },
    ],
  }),
  issue: listSheet(plans.previewIssue, {
    title: { zh: '印发试算：各条款产生的义务', en: 'What issuing would ask, rule by rule' },
    from: 'plans.previewIssue',
    said: {},
    rows: ({ rules }) => rules,
    columns: [
      { head: clauseHead, width: 8, of: (row) => row.clause },
      { head: { zh: '义务', en: 'Duty' }, width: 44, of: ({ title }) => title },
      { head: { zh: '单位数', en: 'Debtors' }, kind: 'number', of: ({ debtors }) => debtors },
      { head: { zh: '义务数', en: 'Duties' }, kind: 'number', of: (row) => row.duties },
      { head: { zh: '免交', en: 'Excused' }, kind: 'number', of: ({ excused }) => excused },
      { head: { zh: '新增用时（分钟）', en: 'Minutes added' }, kind: 'number', of: ({ minutes }) => minutes },
    ],
  }),
  versions: listSheet(plans.versions, {
    title: { zh: '方案版本', en: 'Versions of the plan' },
    from: 'plans.versions',
    said: {},
    rows: ({ versions, inForce, issued }) => versions.map((one) => ({ ...one, inForce, issued })),
    columns: [
      { head: { zh: '版本', en: 'Version' }, kind: 'number', of: ({ version }) => version },
      { head: { zh: '名称', en: 'Title' }, width: 40, of: ({ title }) => title },
      { head: { zh: '条款数', en: 'Clauses' }, kind: 'number', of: ({ clauses }) => clauses },
      {
        ...{ head: { zh: '采用日期', en: 'Adopted on' }, kind: 'date' },
        of: ({ adoptedAt }) => (adoptedAt === null ? null : dayOf(adoptedAt)),
      },
      { head: { zh: '现行', en: 'In force' }, of: (row) => (row.version === row.inForce ? yes : null) },
      { head: { zh: '已印发', en: 'Issued' }, of: (row) => (row.version === row.issued ? yes : null) },
    ],
  }),
}
