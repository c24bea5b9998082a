import { count, date, rows, several, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/**
 * Who holds the safety posts of an enterprise (clause 1.1; Work Safety Law Art. 24 and 25). It stands until the next
 * one; whether the numbers are enough is reckoned by the law, not here.
 */
export const safetyOrganisation = ledger({
  kind: 'safety-organisation',
  version: 1,
  title: { zh: '安全管理机构和人员', en: 'Safety organisation' },
  about: {
    zh: '企业的安全机构、专职人员和分工；人变了就再填一份。',
    en: 'The enterprise’s safety bodies, full-time staff and who answers for what; filed anew when people change.',
  },
  group: 'organisation',
  filedBy: ['enterprise'],
  fields: {
    decidedOn: date({ zh: '任命日期', en: 'Date of appointment' }, {}),
    bodies: several(
      { zh: '已设机构', en: 'Bodies set up' },
      {
        committee: { zh: '安全生产委员会', en: 'Safety committee' },
        group: { zh: '安全生产领导小组', en: 'Leading group' },
        department: { zh: '安全管理部门', en: 'Safety department' },
        director: { zh: '安全总监', en: 'Safety director' },
        'full-time': { zh: '专职安全管理人员', en: 'Full-time safety manager' },
        'part-time': { zh: '兼职安全管理人员', en: 'Part-time safety manager' },
      },
      { hint: { zh: '有任命文件的都点上', en: 'Tap all that have an appointment on paper' } },
    ),
    document: text(
      { zh: '任命文件', en: 'Document of appointment' },
      { max: 80, required: false, example: { zh: '安〔2026〕3号', en: 'Safety 2026 no. 3' } },
    ),
    staff: count(
      { zh: '从业人数', en: 'People at work' },
      {
        min: 1,
        hint: { zh: '含派遣工', en: 'Including those sent by agencies' },
        example: { zh: '86', en: '86' },
      },
    ),
    fullTime: count({ zh: '专职安全管理人员', en: 'Full-time safety managers' }, { max: 999 }),
    partTime: count({ zh: '兼职安全管理人员', en: 'Part-time safety managers' }, { max: 999 }),
    engineers: count(
      { zh: '注册安全工程师', en: 'Registered safety engineers' },
      { max: 999, required: false },
    ),
    director: text(
      { zh: '安全总监', en: 'Safety director' },
      {
        max: 20,
        personal: true,
        required: false,
        hint: { zh: '高危企业要填', en: 'Asked of high-risk enterprises' },
      },
    ),
    members: rows(
      { zh: '成员和分工', en: 'Members and their fields' },
      {
        name: text({ zh: '姓名', en: 'Name' }, { max: 20, personal: true }),
        post: text({ zh: '职务', en: 'Post' }, { max: 30 }),
        field: text({ zh: '分管的安全工作', en: 'Answers for' }, { max: 60 }),
        certificate: text({ zh: '考核合格证号', en: 'Certificate number' }, { max: 40, required: false }),
        certifiedUntil: date({ zh: '证书有效期', en: 'Certificate until' }, { when: 'any', required: false }),
      },
      { max: 60, item: { zh: '一人', en: 'a person' } },
    ),
    papers,
  },
  happenedOn: 'decidedOn',
  list: ['decidedOn', 'bodies', 'staff', 'fullTime', 'partTime'],
  filters: ['decidedOn', 'bodies', 'fullTime'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { fullTime: 'staff', partTime: 'staff', engineers: 'staff' },
})

export type SafetyOrganisation = RecordOf<typeof safetyOrganisation>
