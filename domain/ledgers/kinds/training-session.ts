import { choice, count, date, rows, text } from '../field.ts'
import { people } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers, place } from '../scene.ts'

/**
 * One training, truthfully filed with time, place, content, people and results (clause 1.3; Work Safety Law Art. 28
 * asks all but the place).
 */
export const trainingSession = ledger({
  kind: 'training-session',
  version: 1,
  title: { zh: '安全教育培训记录', en: 'Safety training' },
  about: {
    zh: '办一次培训记一次：何时何地、学了什么、谁参加、各人结果。',
    en: 'One entry per training: when and where, what was taught, who came and how each did.',
  },
  group: 'training',
  filedBy: ['enterprise', 'department', 'village', 'office'],
  fields: {
    heldOn: date({ zh: '培训时间', en: 'Date of the training' }, {}),
    type: choice(
      { zh: '培训类型', en: 'Type' },
      {
        entry: { zh: '新上岗', en: 'New on the post' },
        return: { zh: '离岗半年以上复岗', en: 'Back after six months or more' },
        transfer: { zh: '转岗', en: 'Change of post' },
        'four-new': { zh: '新工艺新技术新材料新设备', en: 'New process, technology, material or equipment' },
        yearly: { zh: '年度再培训', en: 'Yearly training' },
        special: { zh: '特种作业', en: 'Special operations' },
        principals: { zh: '负责人和安管人员', en: 'Principals and safety managers' },
        violation: { zh: '违章离岗培训', en: 'Off the post after violations' },
      },
      {},
    ),
    topic: text(
      { zh: '培训内容', en: 'What was taught' },
      {
        max: 500,
        lines: 2,
        example: { zh: '木工机械操作规程、粉尘清扫', en: 'Operating saws, sweeping dust' },
      },
    ),
    place,
    teacher: text({ zh: '授课人', en: 'Teacher' }, { max: 40, personal: true }),
    hours: count({ zh: '学时', en: 'Class hours' }, { min: 1, max: 200, example: { zh: '4', en: '4' } }),
    method: choice(
      { zh: '考核方式', en: 'How it was tested' },
      {
        paper: { zh: '笔试', en: 'On paper' },
        practice: { zh: '实际操作', en: 'In practice' },
        oral: { zh: '当面提问', en: 'By questions' },
      },
      {},
    ),
    people,
    passed: count({ zh: '合格人数', en: 'Passed' }, { example: { zh: '5', en: '5' } }),
    attendees: rows(
      { zh: '参加人员和结果', en: 'Who came, and results' },
      {
        name: text({ zh: '姓名', en: 'Name' }, { max: 20, personal: true }),
        post: text({ zh: '部门或岗位', en: 'Team or post' }, { max: 30, required: false }),
        score: count({ zh: '成绩', en: 'Score' }, { max: 100, required: false }),
        result: choice(
          { zh: '结果', en: 'Result' },
          { pass: { zh: '合格', en: 'Pass' }, fail: { zh: '不合格，待补考', en: 'Fail, to repeat' } },
          {},
        ),
      },
      { max: 300, item: { zh: '一人', en: 'a person' } },
    ),
    papers,
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'type', 'topic', 'hours', 'people', 'passed'],
  filters: ['heldOn', 'type', 'method'],
  print: {
    signatures: [
      { zh: '授课人', en: 'Teacher' },
      { zh: '安全管理人员', en: 'Safety manager' },
    ],
  },
  atMost: { passed: 'people' },
  tallies: { people: { rows: 'attendees' } },
})

export type TrainingSession = RecordOf<typeof trainingSession>
