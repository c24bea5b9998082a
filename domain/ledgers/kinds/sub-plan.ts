import { choice, count, date, rows, text } from '../field.ts'
import { postOf } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** A village or department makes the plan its own: tasks with names and dates, led by its head (clause R1). */
export const subPlan = ledger({
  kind: 'sub-plan',
  version: 1,
  title: { zh: '细化实施方案', en: 'Sub-plan' },
  about: {
    zh: '把全镇方案拆成自己的任务，每件事有人、有期限。',
    en: 'The town’s plan split into own tasks, each with a name and a date.',
  },
  group: 'organisation',
  filedBy: ['village', 'department', 'enterprise'],
  fields: {
    issuedOn: date({ zh: '印发日期', en: 'Issued on' }, {}),
    name: text({ zh: '方案名称', en: 'Name' }, { max: 80 }),
    number: text({ zh: '文号', en: 'Number' }, { max: 40, required: false }),
    leader: text({ zh: '牵头负责人', en: 'Led by' }, { max: 40, personal: true }),
    post: postOf({ zh: '牵头人职务', en: 'Post of the leader' }),
    total: count({ zh: '任务数', en: 'Tasks' }, { min: 1, max: 200, example: { zh: '12', en: '12' } }),
    experts: text(
      { zh: '请的行业专家', en: 'Experts of the sector' },
      { max: 100, personal: true, required: false },
    ),
    tasks: rows(
      { zh: '任务清单', en: 'Tasks' },
      {
        task: text({ zh: '任务', en: 'Task' }, { max: 200, lines: 2 }),
        owner: text({ zh: '责任人', en: 'Owner' }, { max: 30, personal: true }),
        due: date({ zh: '完成期限', en: 'By when' }, { when: 'any' }),
        state: choice(
          { zh: '进展', en: 'State' },
          {
            open: { zh: '未开始', en: 'Not begun' },
            running: { zh: '进行中', en: 'Under way' },
            done: { zh: '已完成', en: 'Done' },
          },
          {},
        ),
      },
      { max: 200, item: { zh: '一项任务', en: 'a task' } },
    ),
    arrangement: text(
      { zh: '调度安排', en: 'How it is followed up' },
      { max: 1000, lines: 3, required: false },
    ),
    papers,
  },
  happenedOn: 'issuedOn',
  ledBy: 'post',
  list: ['issuedOn', 'name', 'post', 'total'],
  filters: ['issuedOn', 'post'],
  print: { signatures: [{ zh: '牵头负责人', en: 'Leader' }] },
  tallies: { total: { rows: 'tasks' } },
})

export type SubPlan = RecordOf<typeof subPlan>
