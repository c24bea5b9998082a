import { amount, choice, date, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { place, scene } from '../scene.ts'

/** Somebody at work saw something and said so; the firm answers and rewards (clause 7.3). Who it was may stay unsaid. */
export const workerReport = ledger({
  kind: 'worker-report',
  version: 1,
  title: { zh: '职工随手拍', en: 'Report by a worker' },
  about: {
    zh: '职工发现身边隐患和三违，报一条记一条，怎么处理、奖多少也写上。',
    en: 'What workers see around them, one entry each, with the answer and the reward.',
  },
  group: 'inspection',
  filedBy: ['enterprise'],
  fields: {
    reportedOn: date({ zh: '上报日期', en: 'Reported on' }, {}),
    type: choice(
      { zh: '看到什么', en: 'What was seen' },
      {
        things: { zh: '设备设施', en: 'Equipment' },
        behaviour: { zh: '三违行为', en: 'Behaviour' },
        place: { zh: '场所环境', en: 'Place' },
        management: { zh: '管理漏洞', en: 'Management' },
      },
      {},
    ),
    place,
    reporter: text(
      { zh: '上报人', en: 'Who reported' },
      { max: 20, personal: true, required: false, hint: { zh: '本人愿意才写', en: 'Only if they wish' } },
    ),
    outcome: choice(
      { zh: '处理结果', en: 'Outcome' },
      {
        fixed: { zh: '已改好', en: 'Put right' },
        planned: { zh: '已安排整改', en: 'Being put right' },
        unfounded: { zh: '查无问题', en: 'Nothing was wrong' },
        open: { zh: '待核实', en: 'To be checked' },
      },
      {},
    ),
    answeredOn: date({ zh: '答复日期', en: 'Answered on' }, { required: false }),
    reward: amount(
      { zh: '奖励', en: 'Reward' },
      { required: false, max: '100000.00', example: { zh: '50', en: '50' } },
    ),
    seen: text({ zh: '情况', en: 'What it was' }, { max: 1000, lines: 3 }),
    answer: text({ zh: '答复', en: 'Answer' }, { max: 1000, lines: 3, required: false }),
    scene,
  },
  happenedOn: 'reportedOn',
  list: ['reportedOn', 'type', 'place', 'outcome', 'reward'],
  filters: ['reportedOn', 'type', 'outcome'],
  print: { signatures: [{ zh: '安全管理人员', en: 'Safety manager' }] },
  atMost: { reportedOn: 'answeredOn' },
})

export type WorkerReport = RecordOf<typeof workerReport>
