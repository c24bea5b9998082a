import { choice, count, date, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'

/** The principal reports to the workers on safety work and own performance, once a year (clause 1.4; Work Safety Law Art. 21). */
export const yearlyReport = ledger({
  kind: 'yearly-report',
  version: 1,
  title: { zh: '年度安全生产履职报告', en: 'Yearly report on safety performance' },
  about: {
    zh: '主要负责人每年向职工报告安全生产工作和本人履职情况。',
    en: 'The principal tells the workers each year about safety work and about the principal’s own part in it.',
  },
  group: 'responsibility',
  filedBy: ['enterprise'],
  fields: {
    metOn: date({ zh: '会议日期', en: 'Date of the meeting' }, {}),
    meeting: choice(
      { zh: '会议形式', en: 'Meeting' },
      {
        congress: { zh: '职工代表大会', en: 'Congress of workers’ delegates' },
        assembly: { zh: '全体职工大会', en: 'Meeting of all workers' },
      },
      {},
    ),
    reporter: text(
      { zh: '报告人', en: 'Reported by' },
      {
        max: 40,
        personal: true,
        hint: { zh: '主要负责人本人报告，写姓名和职务', en: 'The principal in person: name and post' },
      },
    ),
    due: count({ zh: '应到人数', en: 'People invited' }, { min: 1, example: { zh: '60', en: '60' } }),
    present: count({ zh: '实到人数', en: 'People present' }, { min: 1, example: { zh: '52', en: '52' } }),
    work: text(
      { zh: '安全生产工作', en: 'Safety work' },
      {
        max: 4000,
        lines: 5,
        hint: {
          zh: '投入、培训、检查、隐患、事故，尽量用数字',
          en: 'Money, training, inspections, hazards, accidents: in figures where possible',
        },
      },
    ),
    performance: text(
      { zh: '本人履职情况', en: 'Own performance' },
      {
        max: 4000,
        lines: 7,
        hint: {
          zh: '七项职责逐项写：责任制与标准化、规章规程、教育培训、资金投入、风险管控与隐患排查、应急预案、事故报告',
          en: 'The seven duties one by one: responsibility and standardisation, rules, training, money, risks and hazards, emergency plan, reporting accidents',
        },
      },
    ),
    opinions: text(
      { zh: '职工意见和答复', en: 'Workers’ opinions and answers' },
      { required: false, max: 2000, lines: 3 },
    ),
    scene,
  },
  happenedOn: 'metOn',
  list: ['metOn', 'meeting', 'due', 'present'],
  filters: ['metOn', 'meeting'],
  print: {
    signatures: [
      { zh: '报告人', en: 'Reporter' },
      { zh: '职工代表', en: 'Workers’ delegate' },
    ],
  },
  atMost: { present: 'due' },
})

export type YearlyReport = RecordOf<typeof yearlyReport>
