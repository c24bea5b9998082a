import { choice, count, date, text, yesNo } from '../field.ts'
import { findings, followUp, rulesKept } from '../found.ts'
import { ledBy, post } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** The town looks at agencies that evaluate, inspect and test for enterprises (clause 3.1). */
export const agencyCheck = ledger({
  kind: 'agency-check',
  version: 1,
  title: { zh: '服务机构检查', en: 'Check on a service agency' },
  about: {
    zh: '查一家安全评价、检测检验、培训或消防服务机构，抽看它出的报告。',
    en: 'One agency that evaluates, tests, trains or serves fire safety is checked, with reports it wrote.',
  },
  group: 'enforcement',
  filedBy: ['office', 'department'],
  fields: {
    checkedOn: date({ zh: '检查日期', en: 'Date of the check' }, {}),
    agency: text({ zh: '机构名称', en: 'Agency' }, { max: 60 }),
    type: choice(
      { zh: '机构类型', en: 'Kind of agency' },
      {
        evaluation: { zh: '安全评价', en: 'Safety evaluation' },
        testing: { zh: '检测检验', en: 'Inspection and testing' },
        training: { zh: '安全培训', en: 'Training' },
        fire: { zh: '消防技术服务', en: 'Fire safety service' },
        advice: { zh: '安全咨询托管', en: 'Advice' },
      },
      {},
    ),
    certificate: text({ zh: '资质证书编号', en: 'Licence number' }, { max: 40, required: false }),
    ledBy,
    post,
    reports: count({ zh: '抽查报告', en: 'Reports looked at' }, { max: 999, example: { zh: '5', en: '5' } }),
    faulty: count({ zh: '有问题的报告', en: 'Faulty among them' }, { max: 999 }),
    rulesKept,
    falseReport: yesNo({ zh: '是否发现虚假报告', en: 'Was a report false?' }, {}),
    findings,
    followUp,
    papers,
  },
  happenedOn: 'checkedOn',
  ledBy: 'post',
  list: ['checkedOn', 'agency', 'type', 'reports', 'faulty', 'falseReport'],
  filters: ['checkedOn', 'type', 'post', 'rulesKept', 'falseReport'],
  print: {
    signatures: [
      { zh: '带队人', en: 'Leader' },
      { zh: '被检查机构', en: 'The agency' },
    ],
  },
  atMost: { faulty: 'reports' },
})

export type AgencyCheck = RecordOf<typeof agencyCheck>
