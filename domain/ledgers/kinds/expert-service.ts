import { amount, choice, date, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Experts called up, by the town or hired by a firm (clauses 3.2 and 9.2). Nobody advises where they have an interest. */
export const expertService = ledger({
  kind: 'expert-service',
  version: 1,
  title: { zh: '专家服务记录', en: 'Service of experts' },
  about: {
    zh: '请专家决策咨询、查隐患、做评估、参与救援和调查，来一次记一次。',
    en: 'Experts who advised, looked for hazards, evaluated, or helped in rescue and inquiry: one entry each time.',
  },
  group: 'organisation',
  filedBy: ['office', 'department', 'enterprise', 'village', 'agency'],
  fields: {
    servedOn: date({ zh: '服务日期', en: 'Date' }, {}),
    type: choice(
      { zh: '服务事项', en: 'What for' },
      {
        decision: { zh: '决策咨询', en: 'A decision' },
        hazards: { zh: '查找隐患', en: 'Looking for hazards' },
        evaluation: { zh: '重大隐患整改评估', en: 'Evaluating a major hazard put right' },
        technical: { zh: '技术服务', en: 'Technical work' },
        rescue: { zh: '应急救援', en: 'Rescue' },
        inquiry: { zh: '事故调查', en: 'Inquiry' },
        training: { zh: '授课', en: 'Teaching' },
      },
      {},
    ),
    client: text(
      { zh: '服务对象', en: 'For whom' },
      { max: 80, example: { zh: '某木业加工厂', en: 'A wood-working firm' } },
    ),
    paidBy: choice(
      { zh: '谁请的', en: 'Called by' },
      {
        office: { zh: '镇里', en: 'The town' },
        department: { zh: '部门', en: 'A department' },
        enterprise: { zh: '企业自聘', en: 'The enterprise' },
        insurer: { zh: '保险公司', en: 'An insurer' },
      },
      {},
    ),
    fee: amount({ zh: '劳务费', en: 'Fee' }, { required: false, example: { zh: '800', en: '800' } }),
    impartial: yesNo(
      { zh: '是否核对过回避', en: 'Were conflicts of interest ruled out?' },
      {
        hint: {
          zh: '任职、持股、近三年有合同的要回避',
          en: 'Employment, shares or contracts of the last three years',
        },
      },
    ),
    experts: rows(
      { zh: '到场专家', en: 'Experts' },
      {
        name: text({ zh: '姓名', en: 'Name' }, { max: 20, personal: true }),
        field: text({ zh: '专业', en: 'Speciality' }, { max: 40 }),
        unit: text({ zh: '所在单位', en: 'Employer' }, { max: 60, required: false }),
      },
      { max: 30, item: { zh: '一人', en: 'an expert' } },
    ),
    opinion: text({ zh: '专家意见', en: 'Opinion' }, { max: 3000, lines: 4 }),
    adopted: text({ zh: '采纳情况', en: 'What came of it' }, { max: 1000, lines: 3, required: false }),
    papers,
  },
  happenedOn: 'servedOn',
  list: ['servedOn', 'type', 'client', 'paidBy', 'impartial'],
  filters: ['servedOn', 'type', 'paidBy', 'impartial'],
  print: { signatures: [{ zh: '专家', en: 'Experts' }] },
})

export type ExpertService = RecordOf<typeof expertService>
