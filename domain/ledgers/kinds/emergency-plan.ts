import { choice, count, date, rows, several, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** An emergency plan in force and the equipment behind it (clause 4.1; Emergency Regulations Art. 5 to 7). */
export const emergencyPlan = ledger({
  kind: 'emergency-plan',
  version: 1,
  title: { zh: '应急预案和物资', en: 'Emergency plan and supplies' },
  about: {
    zh: '先评估风险再编预案；修订一版填一份，附上器材物资。',
    en: 'A plan that rests on a risk assessment; one entry per edition, with the equipment behind it.',
  },
  group: 'emergency',
  filedBy: ['enterprise', 'department', 'village', 'office'],
  fields: {
    issuedOn: date({ zh: '发布日期', en: 'Issued on' }, {}),
    reason: choice(
      { zh: '为什么编或改', en: 'Why' },
      {
        first: { zh: '首次编制', en: 'The first one' },
        periodic: { zh: '定期评估', en: 'Periodic review' },
        law: { zh: '法规标准变化', en: 'Law or standard changed' },
        command: { zh: '指挥机构变化', en: 'Command changed' },
        risk: { zh: '风险明显变化', en: 'Risk changed' },
        resources: { zh: '重要资源变化', en: 'Resources changed' },
        practice: { zh: '演练或救援中发现问题', en: 'A drill or rescue showed a fault' },
      },
      {},
    ),
    parts: several(
      { zh: '有哪些预案', en: 'What it holds' },
      {
        comprehensive: { zh: '综合预案', en: 'Comprehensive plan' },
        special: { zh: '专项预案', en: 'Special plan' },
        onsite: { zh: '现场处置方案', en: 'On-site plan' },
        card: { zh: '应急处置卡', en: 'Response cards' },
      },
      {},
    ),
    assessedOn: date({ zh: '风险评估日期', en: 'Risks assessed on' }, {}),
    reviewedBy: choice(
      { zh: '评审方式', en: 'Reviewed by' },
      {
        experts: { zh: '专家评审', en: 'Experts' },
        internal: { zh: '内部论证', en: 'The enterprise itself' },
      },
      {},
    ),
    filingNumber: text(
      { zh: '备案号', en: 'Filing number' },
      { max: 40, required: false, hint: { zh: '依法要备案的填', en: 'Where filing is required' } },
    ),
    until: date(
      { zh: '下次评估日期', en: 'Next review on' },
      {
        when: 'any',
        hint: {
          zh: '过了这天没有新版，就算过期',
          en: 'After this day without a new edition it counts as lapsed',
        },
      },
    ),
    kept: yesNo({ zh: '器材物资是否完好', en: 'Are the supplies in order?' }, {}),
    supplies: rows(
      { zh: '器材物资', en: 'Equipment and supplies' },
      {
        name: text({ zh: '名称', en: 'Name' }, { max: 40 }),
        quantity: count({ zh: '数量', en: 'Number' }, { min: 1 }),
        place: text({ zh: '存放地点', en: 'Kept at' }, { max: 40 }),
        checkedOn: date({ zh: '检查日期', en: 'Checked on' }, { required: false }),
        until: date({ zh: '有效期', en: 'Good until' }, { when: 'any', required: false }),
      },
      { max: 100, item: { zh: '一样', en: 'an item' } },
    ),
    changes: text({ zh: '主要内容或改动', en: 'Contents or changes' }, { max: 2000, lines: 3 }),
    papers,
  },
  happenedOn: 'issuedOn',
  validUntil: 'until',
  list: ['issuedOn', 'reason', 'parts', 'filingNumber', 'kept', 'until'],
  filters: ['issuedOn', 'reason', 'parts', 'reviewedBy', 'kept', 'until'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { issuedOn: 'until', assessedOn: 'issuedOn' },
})

export type EmergencyPlan = RecordOf<typeof emergencyPlan>
