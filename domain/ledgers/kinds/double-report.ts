import { choice, count, date, text } from '../field.ts'
import { closed, found, major } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/**
 * Risks and hazards reported twice, to the supervising department and to the workers (clauses 5.1 and 9.3; Work
 * Safety Law Art. 41).
 */
export const doubleReport = ledger({
  kind: 'double-report',
  version: 1,
  title: { zh: '风险隐患双报告', en: 'Double report' },
  about: {
    zh: '风险管控和隐患治理情况，既报监管部门，也报职工。',
    en: 'How risks are controlled and hazards put right, told to the regulator and to the workers.',
  },
  group: 'rules',
  filedBy: ['enterprise'],
  fields: {
    reportedOn: date({ zh: '报送日期', en: 'Reported on' }, {}),
    subject: choice(
      { zh: '报告什么', en: 'Subject' },
      {
        periodic: { zh: '定期报告', en: 'Periodic' },
        major: { zh: '重大隐患', en: 'A major hazard' },
        risk: { zh: '重大风险', en: 'A major risk' },
      },
      {},
    ),
    regulator: text(
      { zh: '报给哪个部门', en: 'Reported to' },
      { max: 60, example: { zh: '区应急局', en: 'The district emergency bureau' } },
    ),
    workersBy: choice(
      { zh: '怎样告诉职工', en: 'How the workers were told' },
      {
        congress: { zh: '职工代表大会', en: 'Congress of workers’ delegates' },
        assembly: { zh: '全体职工大会', en: 'Meeting of all workers' },
        board: { zh: '公示栏或工作群', en: 'Board or group chat' },
      },
      {},
    ),
    workersOn: date({ zh: '告诉职工的日期', en: 'Workers told on' }, {}),
    red: count({ zh: '重大风险点', en: 'Major risk points' }, { max: 999, hint: { zh: '红色', en: 'Red' } }),
    orange: count(
      { zh: '较大风险点', en: 'Larger risk points' },
      { max: 999, hint: { zh: '橙色', en: 'Orange' } },
    ),
    found,
    major,
    closed,
    measures: text(
      { zh: '管控和治理情况', en: 'Control and treatment' },
      {
        max: 3000,
        lines: 4,
        hint: {
          zh: '重大隐患写现状和原因、危害和难度、治理方案',
          en: 'For a major hazard: state and cause, harm and difficulty, plan of treatment',
        },
      },
    ),
    papers,
  },
  happenedOn: 'reportedOn',
  list: ['reportedOn', 'subject', 'regulator', 'red', 'found', 'major'],
  filters: ['reportedOn', 'subject', 'workersBy', 'major'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { major: 'found', closed: 'found' },
})

export type DoubleReport = RecordOf<typeof doubleReport>
