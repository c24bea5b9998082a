import { choice, count, date, rows, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** An enterprise's technical and management team for safety, its own or hired (clause 2.1). */
export const teamRegister = ledger({
  kind: 'team-register',
  version: 1,
  title: { zh: '安全技术管理团队', en: 'Technical and management team' },
  about: {
    zh: '自己培养和外聘的安全技术、管理人员；人变了就再填一份。',
    en: 'People for technical and management work in safety, trained or hired; filed anew when they change.',
  },
  group: 'organisation',
  filedBy: ['enterprise'],
  fields: {
    registeredOn: date({ zh: '登记日期', en: 'Registered on' }, {}),
    total: count({ zh: '团队人数', en: 'People' }, { min: 1, max: 300, example: { zh: '4', en: '4' } }),
    own: count({ zh: '自有人员', en: 'Own people' }, { max: 300 }),
    hired: count({ zh: '外聘人员', en: 'Hired people' }, { max: 300 }),
    agency: text(
      { zh: '外聘机构', en: 'Agency' },
      {
        max: 60,
        required: false,
        hint: { zh: '整体委托机构的写机构名', en: 'Where a whole agency is hired' },
      },
    ),
    members: rows(
      { zh: '人员', en: 'Members' },
      {
        name: text({ zh: '姓名', en: 'Name' }, { max: 20, personal: true }),
        source: choice(
          { zh: '来源', en: 'From' },
          { own: { zh: '自有', en: 'Own' }, hired: { zh: '外聘', en: 'Hired' } },
          {},
        ),
        field: text({ zh: '专业或岗位', en: 'Speciality or post' }, { max: 40 }),
        title: text({ zh: '职称或证书', en: 'Title or certificate' }, { max: 40, required: false }),
        until: date({ zh: '合同到期', en: 'Contract until' }, { when: 'any', required: false }),
      },
      { max: 300, item: { zh: '一人', en: 'a person' } },
    ),
    work: text({ zh: '主要做什么', en: 'What they do' }, { max: 500, lines: 3, required: false }),
    papers,
  },
  happenedOn: 'registeredOn',
  list: ['registeredOn', 'total', 'own', 'hired', 'agency'],
  filters: ['registeredOn', 'own', 'hired'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  balances: [{ left: ['total'], right: ['own', 'hired'] }],
  tallies: { total: { rows: 'members' } },
})

export type TeamRegister = RecordOf<typeof teamRegister>
