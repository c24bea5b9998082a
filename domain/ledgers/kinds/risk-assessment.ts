import { choice, count, date, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Risk points found, graded in four colours and controlled (clause 6.1; Work Safety Law Art. 41). */
export const riskAssessment = ledger({
  kind: 'risk-assessment',
  version: 1,
  title: { zh: '安全风险辨识评估', en: 'Risk assessment' },
  about: {
    zh: '工艺、设备、物品、场所、岗位逐点辨识分级，写清谁用什么措施管住；每年一次，变了就再评。',
    en: 'Processes, equipment, goods, places and posts graded point by point, with measures and owners; yearly and on change.',
  },
  group: 'risk',
  filedBy: ['enterprise'],
  fields: {
    assessedOn: date({ zh: '评估日期', en: 'Date' }, {}),
    reason: choice(
      { zh: '为什么评估', en: 'Why' },
      {
        first: { zh: '首次', en: 'The first' },
        yearly: { zh: '每年一次', en: 'Yearly' },
        change: { zh: '发生变化', en: 'Something changed' },
        accident: { zh: '出过事故', en: 'An accident' },
      },
      {},
    ),
    method: choice(
      { zh: '评估方法', en: 'Method' },
      {
        lec: { zh: '作业条件危险性分析法 LEC', en: 'LEC' },
        ls: { zh: '风险矩阵 LS', en: 'LS matrix' },
        direct: { zh: '直接判定', en: 'Judged directly' },
        other: { zh: '其他', en: 'Other' },
      },
      {},
    ),
    total: count({ zh: '风险点', en: 'Risk points' }, { min: 1, max: 300, example: { zh: '21', en: '21' } }),
    red: count({ zh: '重大风险（红）', en: 'Major (red)' }, { max: 300 }),
    orange: count({ zh: '较大风险（橙）', en: 'Larger (orange)' }, { max: 300 }),
    yellow: count({ zh: '一般风险（黄）', en: 'General (yellow)' }, { max: 300 }),
    blue: count({ zh: '低风险（蓝）', en: 'Low (blue)' }, { max: 300 }),
    posted: yesNo({ zh: '公告栏和告知卡是否上墙', en: 'Are board and cards posted?' }, {}),
    until: date({ zh: '下次评估日期', en: 'Next assessment on' }, { when: 'any' }),
    points: rows(
      { zh: '风险清单', en: 'List of risks' },
      {
        point: text({ zh: '风险点', en: 'Risk point' }, { max: 40 }),
        type: choice(
          { zh: '类别', en: 'Kind' },
          {
            process: { zh: '工艺', en: 'Process' },
            equipment: { zh: '设备', en: 'Equipment' },
            goods: { zh: '物品', en: 'Goods' },
            place: { zh: '场所', en: 'Place' },
            post: { zh: '岗位', en: 'Post' },
          },
          {},
        ),
        accident: text({ zh: '可能的事故', en: 'Possible accident' }, { max: 40 }),
        level: choice(
          { zh: '等级', en: 'Level' },
          {
            red: { zh: '重大', en: 'Major' },
            orange: { zh: '较大', en: 'Larger' },
            yellow: { zh: '一般', en: 'General' },
            blue: { zh: '低', en: 'Low' },
          },
          {},
        ),
        measures: text({ zh: '管控措施', en: 'Measures' }, { max: 200, lines: 2 }),
        owner: text({ zh: '责任人', en: 'Owner' }, { max: 20, personal: true }),
      },
      { max: 300, item: { zh: '一个风险点', en: 'a risk point' } },
    ),
    papers,
  },
  happenedOn: 'assessedOn',
  validUntil: 'until',
  list: ['assessedOn', 'total', 'red', 'orange', 'posted', 'until'],
  filters: ['assessedOn', 'reason', 'method', 'red', 'orange', 'posted', 'until'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { assessedOn: 'until' },
  balances: [{ left: ['total'], right: ['red', 'orange', 'yellow', 'blue'] }],
  tallies: { total: { rows: 'points' } },
})

export type RiskAssessment = RecordOf<typeof riskAssessment>
