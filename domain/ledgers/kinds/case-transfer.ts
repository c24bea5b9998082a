import { choice, date, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** A suspected crime handed on: clue, approval, transfer, receipt and outcome, each with its day (clause 11.3). */
export const caseTransfer = ledger({
  kind: 'case-transfer',
  version: 1,
  title: { zh: '案件移送记录', en: 'Transfer of a case' },
  about: {
    zh: '涉嫌犯罪的线索和案件移送出去，每一步的日子和回执都留下。',
    en: 'Clues and cases of suspected crime handed on, with the day of each step and the receipts.',
  },
  group: 'enforcement',
  filedBy: ['department', 'office'],
  fields: {
    transferredOn: date({ zh: '移送日期', en: 'Transferred on' }, {}),
    number: text({ zh: '移送文书号', en: 'Number of the letter' }, { max: 40 }),
    cause: text(
      { zh: '案由', en: 'Matter' },
      { max: 80, example: { zh: '涉嫌危险作业', en: 'Suspected dangerous work' } },
    ),
    party: text({ zh: '当事人', en: 'The party' }, { max: 80, personal: true }),
    to: choice(
      { zh: '移送给', en: 'To' },
      {
        police: { zh: '公安机关', en: 'Police' },
        supervision: { zh: '纪检监察机关', en: 'Supervision commission' },
        bureau: { zh: '上级应急部门', en: 'Emergency bureau' },
        other: { zh: '其他', en: 'Other' },
      },
      {},
    ),
    foundOn: date({ zh: '发现线索日期', en: 'Clue found on' }, {}),
    approvedOn: date({ zh: '批准移送日期', en: 'Approved on' }, {}),
    receipt: yesNo({ zh: '有没有回执', en: 'Is there a receipt?' }, {}),
    answeredOn: date({ zh: '答复日期', en: 'Answered on' }, { required: false }),
    outcome: choice(
      { zh: '结果', en: 'Outcome' },
      {
        open: { zh: '等待答复', en: 'Waiting' },
        accepted: { zh: '已立案', en: 'Taken up' },
        refused: { zh: '不予立案', en: 'Not taken up' },
        returned: { zh: '退回', en: 'Returned' },
      },
      {},
    ),
    facts: text({ zh: '主要事实和材料', en: 'Facts and papers' }, { max: 2000, lines: 4 }),
    papers,
  },
  happenedOn: 'transferredOn',
  list: ['transferredOn', 'number', 'cause', 'to', 'receipt', 'outcome'],
  filters: ['transferredOn', 'to', 'receipt', 'outcome'],
  print: { signatures: [{ zh: '移送机关', en: 'Transferred by' }] },
  atMost: { foundOn: 'approvedOn', approvedOn: 'transferredOn', transferredOn: 'answeredOn' },
})

export type CaseTransfer = RecordOf<typeof caseTransfer>
