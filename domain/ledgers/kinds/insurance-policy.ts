import { amount, choice, count, date, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'
import { from, until } from '../time-span.ts'

/** A policy that runs (clause 2.2; Work Safety Law Art. 51). What the law asks per person is reckoned elsewhere. */
export const insurancePolicy = ledger({
  kind: 'insurance-policy',
  version: 1,
  title: { zh: '安全生产责任保险', en: 'Liability insurance' },
  about: {
    zh: '一份保单填一份：保多少人、每人限额、保到哪天、保险公司来服务过几次。',
    en: 'One entry per policy: how many people, the limit for each, until when, how often the insurer came to help.',
  },
  group: 'investment',
  filedBy: ['enterprise'],
  fields: {
    boughtOn: date({ zh: '投保日期', en: 'Bought on' }, {}),
    type: choice(
      { zh: '险种', en: 'Insurance' },
      {
        liability: { zh: '安全生产责任保险', en: 'Work-safety liability' },
        employer: { zh: '雇主责任险', en: 'Employer’s liability' },
        injury: { zh: '工伤保险', en: 'Work injury' },
        other: { zh: '其他', en: 'Other' },
      },
      {},
    ),
    insurer: text({ zh: '保险公司', en: 'Insurer' }, { max: 60 }),
    policy: text(
      { zh: '保单号', en: 'Policy number' },
      { max: 40, example: { zh: 'AZX2026000123', en: 'AZX2026000123' } },
    ),
    insured: count({ zh: '承保人数', en: 'People insured' }, { min: 1, example: { zh: '86', en: '86' } }),
    perPerson: amount(
      { zh: '每人伤亡限额', en: 'Limit per person' },
      { min: '1.00', example: { zh: '60万', en: '600,000' } },
    ),
    premium: amount(
      { zh: '保费', en: 'Premium' },
      { required: false, example: { zh: '12,900', en: '12,900' } },
    ),
    from,
    until,
    services: count(
      { zh: '预防服务次数', en: 'Visits for prevention' },
      {
        max: 99,
        required: false,
        hint: {
          zh: '保险公司派人来查隐患、做培训的次数',
          en: 'How often the insurer sent someone to check or teach',
        },
      },
    ),
    papers,
  },
  happenedOn: 'boughtOn',
  validUntil: 'until',
  list: ['boughtOn', 'type', 'insurer', 'insured', 'perPerson', 'until'],
  filters: ['boughtOn', 'type', 'until'],
  print: { signatures: [{ zh: '投保单位', en: 'The insured' }] },
  atMost: { boughtOn: 'until', from: 'until' },
})

export type InsurancePolicy = RecordOf<typeof insurancePolicy>
