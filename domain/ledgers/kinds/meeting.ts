import { choice, date, rows, text } from '../field.ts'
import { people, postOf } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers, place } from '../scene.ts'

/** A meeting on safety, with what it decided and who answers for each decision: the plan is followed up by meetings. */
export const meeting = ledger({
  kind: 'meeting',
  version: 1,
  title: { zh: '安全会议记录', en: 'Safety meeting' },
  about: {
    zh: '安委会、调度会、例会、警示会都记在这里：议了什么、定了什么、谁去办。',
    en: 'Committee, progress, routine and warning meetings: what was discussed, what was decided, who does it.',
  },
  group: 'responsibility',
  filedBy: ['enterprise', 'department', 'village', 'office'],
  fields: {
    heldOn: date({ zh: '会议日期', en: 'Date of the meeting' }, {}),
    type: choice(
      { zh: '会议类型', en: 'Type' },
      {
        committee: { zh: '安委会或领导小组会议', en: 'Safety committee or leading group' },
        progress: { zh: '跟踪调度会', en: 'Progress meeting' },
        routine: { zh: '安全例会', en: 'Routine meeting' },
        workers: { zh: '职工大会或职代会', en: 'Workers’ meeting or congress' },
        warning: { zh: '警示教育会、现场会', en: 'Warning meeting, also on the spot' },
        study: { zh: '专题学习', en: 'Study' },
      },
      {},
    ),
    place,
    chair: text({ zh: '主持人', en: 'Chaired by' }, { max: 40, personal: true }),
    post: postOf({ zh: '主持人职务', en: 'Post of the chair' }),
    people,
    topic: text(
      { zh: '议题', en: 'Subjects' },
      {
        max: 300,
        lines: 2,
        example: { zh: '二季度隐患整改和汛期值守', en: 'Hazards of the quarter, flood watch' },
      },
    ),
    decisions: rows(
      { zh: '议定事项', en: 'Decisions' },
      {
        what: text({ zh: '事项', en: 'Decision' }, { max: 200, lines: 2 }),
        owner: text({ zh: '责任人', en: 'Who does it' }, { max: 30, personal: true }),
        due: date({ zh: '完成期限', en: 'By when' }, { when: 'any', required: false }),
      },
      {
        max: 30,
        required: false,
        item: { zh: '一项', en: 'a decision' },
        hint: { zh: '一件事一行，写明谁去办', en: 'One line each, with who does it' },
      },
    ),
    minutes: text({ zh: '会议情况', en: 'Minutes' }, { max: 4000, lines: 5 }),
    papers,
  },
  happenedOn: 'heldOn',
  ledBy: 'post',
  list: ['heldOn', 'type', 'topic', 'post', 'people'],
  filters: ['heldOn', 'type', 'post'],
  print: {
    signatures: [
      { zh: '主持人', en: 'Chair' },
      { zh: '记录人', en: 'Minutes by' },
    ],
  },
})

export type Meeting = RecordOf<typeof meeting>
