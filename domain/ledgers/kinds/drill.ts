import { choice, date, text } from '../field.ts'
import { people } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { place, scene } from '../scene.ts'

/** Emergency drill. Clause 4.2 asks that it be evaluated and summed up, so both are required. */
export const drill = ledger({
  kind: 'drill',
  version: 1,
  title: { zh: '应急演练记录', en: 'Emergency drill' },
  about: {
    zh: '按预案实练或推演一次，练完有评估、有总结。',
    en: 'An emergency plan tried out, live or at the table, then evaluated and summed up.',
  },
  group: 'emergency',
  filedBy: ['enterprise', 'department', 'village', 'office'],
  fields: {
    heldOn: date({ zh: '演练日期', en: 'Date of the drill' }, {}),
    manner: choice(
      { zh: '演练方式', en: 'Manner' },
      { live: { zh: '实战演练', en: 'Live' }, tabletop: { zh: '桌面推演', en: 'Tabletop' } },
      {},
    ),
    scope: choice(
      { zh: '预案类型', en: 'Type of plan' },
      {
        onsite: { zh: '现场处置方案', en: 'On-site plan' },
        special: { zh: '专项预案', en: 'Special plan' },
        comprehensive: { zh: '综合预案', en: 'Comprehensive plan' },
      },
      {},
    ),
    planTested: text(
      { zh: '检验的预案', en: 'Plan tested' },
      { max: 80, example: { zh: '车间火灾现场处置方案', en: 'On-site plan for a workshop fire' } },
    ),
    place,
    commander: text(
      { zh: '总指挥', en: 'Commander' },
      { max: 40, personal: true, hint: { zh: '写姓名和职务', en: 'Name and post' } },
    ),
    people,
    course: text(
      { zh: '情景和经过', en: 'Scenario and course' },
      {
        max: 2000,
        lines: 4,
        hint: {
          zh: '假设发生了什么，各组做了什么，用了多久',
          en: 'What was assumed, who did what, how long it took',
        },
      },
    ),
    evaluation: text(
      { zh: '评估', en: 'Evaluation' },
      {
        max: 2000,
        lines: 4,
        hint: {
          zh: '预案管用吗，人会不会做，东西够不够',
          en: 'Did the plan work, did people know their part, was the equipment enough',
        },
      },
    ),
    summary: text(
      { zh: '总结', en: 'Summary' },
      {
        max: 2000,
        lines: 4,
        hint: { zh: '得出什么结论，预案要不要改', en: 'What was concluded, and whether the plan changes' },
      },
    ),
    corrections: text(
      { zh: '问题和改进', en: 'Problems and corrections' },
      {
        required: false,
        max: 2000,
        lines: 3,
        hint: {
          zh: '每条写清问题、措施、谁来改、何时改好',
          en: 'For each: the problem, the measure, who and by when',
        },
      },
    ),
    scene,
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'planTested', 'manner', 'people'],
  filters: ['heldOn', 'manner', 'scope'],
  print: {
    signatures: [
      { zh: '总指挥', en: 'Commander' },
      { zh: '评估人', en: 'Evaluator' },
    ],
  },
})

export type Drill = RecordOf<typeof drill>
