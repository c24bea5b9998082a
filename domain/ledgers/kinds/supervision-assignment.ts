import { choice, count, date, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Who supervises whom: every enterprise has one department in charge, none has two, none has none (clause 10.3). */
export const supervisionAssignment = ledger({
  kind: 'supervision-assignment',
  version: 1,
  title: { zh: '监管责任划分', en: 'Who supervises whom' },
  about: {
    zh: '每家企业一个主管部门，不留空白、不重叠；变了就再填一份。',
    en: 'One department in charge of each enterprise, no gaps and no overlaps; filed anew when it changes.',
  },
  group: 'enforcement',
  filedBy: ['office'],
  fields: {
    decidedOn: date({ zh: '确定日期', en: 'Decided on' }, {}),
    document: text(
      { zh: '文件号', en: 'Document' },
      { max: 60, example: { zh: '镇安办〔2026〕5号', en: 'Town safety office 2026 no. 5' } },
    ),
    total: count({ zh: '企业总数', en: 'Enterprises' }, { min: 1, example: { zh: '120', en: '120' } }),
    assigned: count({ zh: '一家主管', en: 'One department' }, {}),
    gaps: count({ zh: '无人主管', en: 'No department' }, {}),
    overlaps: count({ zh: '多头主管', en: 'Several departments' }, {}),
    published: yesNo({ zh: '是否公布', en: 'Is it public?' }, {}),
    assignments: rows(
      { zh: '划分', en: 'Assignments' },
      {
        body: text({ zh: '行业或企业', en: 'Sector or enterprise' }, { max: 60 }),
        department: text({ zh: '主管部门', en: 'Department in charge' }, { max: 40 }),
        level: choice(
          { zh: '监管等级', en: 'Level' },
          {
            key: { zh: '重点监管', en: 'Key' },
            general: { zh: '一般监管', en: 'General' },
            light: { zh: '抽查', en: 'By draw' },
          },
          {},
        ),
        basis: text({ zh: '依据', en: 'Basis' }, { max: 80, required: false }),
      },
      { max: 300, item: { zh: '一项', en: 'an assignment' } },
    ),
    remedy: text(
      { zh: '空白和重叠怎么补', en: 'How gaps and overlaps are mended' },
      { max: 500, lines: 3, required: false },
    ),
    papers,
  },
  happenedOn: 'decidedOn',
  list: ['decidedOn', 'document', 'total', 'assigned', 'gaps', 'overlaps'],
  filters: ['decidedOn', 'gaps', 'overlaps', 'published'],
  print: { signatures: [{ zh: '镇安办', en: 'Town safety office' }] },
  balances: [{ left: ['total'], right: ['assigned', 'gaps', 'overlaps'] }],
})

export type SupervisionAssignment = RecordOf<typeof supervisionAssignment>
