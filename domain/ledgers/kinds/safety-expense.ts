import { amount, choice, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'
import { countedTo } from '../time-span.ts'

/** Safety expenses of a period, to the cent: what was there and set aside is what was used and is left (clause 2.2). */
export const safetyExpense = ledger({
  kind: 'safety-expense',
  version: 1,
  title: { zh: '安全生产费用台账', en: 'Safety expenses' },
  about: {
    zh: '每月一份：提了多少、花了多少、花在哪、还剩多少。',
    en: 'One entry a month: set aside, spent and on what, carried over.',
  },
  group: 'investment',
  filedBy: ['enterprise'],
  fields: {
    countedTo,
    opening: amount(
      { zh: '期初结余', en: 'Carried in' },
      {
        hint: { zh: '上期的期末结余', en: 'What the last entry carried over' },
        example: { zh: '12,000', en: '12,000' },
      },
    ),
    extracted: amount(
      { zh: '本期提取', en: 'Set aside' },
      { hint: { zh: '没有提就填 0', en: 'Enter 0 if nothing was' }, example: { zh: '92,500', en: '92,500' } },
    ),
    used: amount({ zh: '本期使用', en: 'Used' }, { example: { zh: '60,300', en: '60,300' } }),
    closing: amount(
      { zh: '期末结余', en: 'Carried over' },
      { hint: { zh: '期初结余加本期提取，减去本期使用', en: 'Carried in plus set aside, less used' } },
    ),
    hazardsFirst: yesNo({ zh: '是否先用于管控风险和治理隐患', en: 'Did risks and hazards come first?' }, {}),
    spending: rows(
      { zh: '花在哪里', en: 'Spent on' },
      {
        purpose: choice(
          { zh: '用途', en: 'Purpose' },
          {
            facilities: { zh: '安全设施', en: 'Safety facilities' },
            emergency: { zh: '应急救援和演练', en: 'Emergency and drills' },
            hazards: { zh: '重大危险源和隐患治理', en: 'Installations and hazards' },
            advice: { zh: '检查评价咨询标准化', en: 'Inspection, advice, standardisation' },
            ppe: { zh: '劳动防护用品', en: 'Protective equipment' },
            training: { zh: '宣传教育培训', en: 'Publicity and training' },
            technology: { zh: '新技术新装备', en: 'New technology' },
            testing: { zh: '设施设备检测检验', en: 'Testing' },
            insurance: { zh: '安责险', en: 'Liability insurance' },
            software: { zh: '安全信息化', en: 'Software' },
            other: { zh: '其他直接相关', en: 'Other, directly related' },
          },
          {},
        ),
        amount: amount({ zh: '金额', en: 'Amount' }, { min: '0.01' }),
        note: text({ zh: '说明', en: 'Note' }, { max: 60, required: false }),
      },
      { max: 60, required: false, item: { zh: '一笔', en: 'an item' } },
    ),
    papers,
  },
  happenedOn: 'countedTo',
  list: ['countedTo', 'opening', 'extracted', 'used', 'closing'],
  filters: ['countedTo', 'hazardsFirst'],
  print: {
    signatures: [
      { zh: '财务', en: 'Accounts' },
      { zh: '主要负责人', en: 'Principal' },
    ],
  },
  balances: [{ left: ['opening', 'extracted'], right: ['used', 'closing'] }],
  tallies: { used: { rows: 'spending', sum: 'amount' } },
})

export type SafetyExpense = RecordOf<typeof safetyExpense>
