import { amount, choice, count, date, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { place, scene } from '../scene.ts'

/** One breach by one person at the front line; the ordinal makes repetition weigh more (clause 5.2). */
export const violation = ledger({
  kind: 'violation',
  version: 1,
  title: { zh: '违章记录', en: 'Violation by an operator' },
  about: {
    zh: '一人一次一条：违了什么、第几次、怎么处理、有没有离岗培训。',
    en: 'One entry per person and breach: what, the how-manieth, what followed, whether retrained off the post.',
  },
  group: 'rules',
  filedBy: ['enterprise'],
  fields: {
    occurredOn: date({ zh: '违章日期', en: 'Date' }, {}),
    type: choice(
      { zh: '三违类型', en: 'Kind of breach' },
      {
        command: { zh: '违章指挥', en: 'Illegal command' },
        operation: { zh: '违规作业', en: 'Illegal operation' },
        discipline: { zh: '违反劳动纪律', en: 'Breach of discipline' },
      },
      {},
    ),
    person: text({ zh: '当事人', en: 'Who' }, { max: 20, personal: true }),
    post: text({ zh: '岗位', en: 'Post' }, { max: 30, example: { zh: '开料工', en: 'Saw operator' } }),
    place,
    ordinal: count(
      { zh: '本年第几次', en: 'How often this year' },
      { min: 1, max: 99, hint: { zh: '这一次也算', en: 'This one included' }, example: { zh: '1', en: '1' } },
    ),
    foundBy: choice(
      { zh: '谁发现的', en: 'Seen by' },
      {
        leader: { zh: '班组长', en: 'Team leader' },
        manager: { zh: '安全管理人员', en: 'Safety manager' },
        worker: { zh: '工友', en: 'A fellow worker' },
        camera: { zh: '监控', en: 'Camera' },
        regulator: { zh: '监管部门', en: 'Regulator' },
      },
      {},
    ),
    penalty: choice(
      { zh: '处理', en: 'What followed' },
      {
        talk: { zh: '批评教育', en: 'A talk' },
        fine: { zh: '经济处罚', en: 'A fine' },
        'off-post': { zh: '离岗培训', en: 'Training off the post' },
        transfer: { zh: '调离岗位', en: 'Another post' },
        dismissal: { zh: '解除合同', en: 'Dismissal' },
      },
      {},
    ),
    fine: amount(
      { zh: '罚款', en: 'Fine' },
      { required: false, max: '100000.00', example: { zh: '200', en: '200' } },
    ),
    retrained: yesNo({ zh: '是否重新培训合格', en: 'Retrained and passed?' }, {}),
    course: text({ zh: '经过', en: 'What happened' }, { max: 1000, lines: 3 }),
    scene,
  },
  happenedOn: 'occurredOn',
  list: ['occurredOn', 'type', 'post', 'ordinal', 'penalty', 'retrained'],
  filters: ['occurredOn', 'type', 'ordinal', 'penalty', 'retrained'],
  print: {
    signatures: [
      { zh: '当事人', en: 'The person' },
      { zh: '安全管理人员', en: 'Safety manager' },
    ],
  },
})

export type Violation = RecordOf<typeof violation>
