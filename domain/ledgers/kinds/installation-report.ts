import { choice, date, rows, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers, place } from '../scene.ts'

/** A major hazard installation reported with its measures (clause 6.2; Work Safety Law Art. 40; GB 18218). */
export const installationReport = ledger({
  kind: 'installation-report',
  version: 1,
  title: { zh: '重大危险源报告', en: 'Major hazard installation' },
  about: {
    zh: '辨识、新增、变化、核销都报一份，写清物质、等级、措施和备案号。',
    en: 'One entry when an installation is found, added, changed or struck off: substances, grade, measures, filing.',
  },
  group: 'risk',
  filedBy: ['enterprise'],
  fields: {
    reportedOn: date({ zh: '报告日期', en: 'Reported on' }, {}),
    change: choice(
      { zh: '报告什么', en: 'What is reported' },
      {
        yearly: { zh: '年度核对', en: 'Yearly review' },
        new: { zh: '新增', en: 'New' },
        changed: { zh: '变化', en: 'Changed' },
        removed: { zh: '核销', en: 'Struck off' },
        none: { zh: '辨识后不构成', en: 'Computed: none' },
      },
      {},
    ),
    name: text(
      { zh: '危险源名称', en: 'Installation' },
      { max: 60, example: { zh: '液氨储罐区', en: 'Ammonia tanks' } },
    ),
    place,
    level: choice(
      { zh: '等级', en: 'Grade' },
      {
        one: { zh: '一级', en: 'One' },
        two: { zh: '二级', en: 'Two' },
        three: { zh: '三级', en: 'Three' },
        four: { zh: '四级', en: 'Four' },
        none: { zh: '不构成', en: 'None' },
      },
      {},
    ),
    filing: text({ zh: '备案号', en: 'Filing number' }, { max: 40, required: false }),
    keeper: text(
      { zh: '包保责任人', en: 'Who answers for it' },
      {
        max: 60,
        personal: true,
        hint: { zh: '主要、技术、操作三位负责人', en: 'The main, the technical and the operating person' },
      },
    ),
    goods: rows(
      { zh: '危险化学品', en: 'Substances' },
      {
        name: text({ zh: '名称', en: 'Name' }, { max: 40 }),
        held: text(
          { zh: '最大存量（吨）', en: 'Most held (t)' },
          { max: 12, example: { zh: '8.5', en: '8.5' } },
        ),
        critical: text(
          { zh: '临界量（吨）', en: 'Critical quantity (t)' },
          { max: 12, example: { zh: '10', en: '10' } },
        ),
      },
      { max: 60, item: { zh: '一种', en: 'a substance' } },
    ),
    measures: text(
      { zh: '监控和措施', en: 'Watch and measures' },
      {
        max: 2000,
        lines: 4,
        hint: { zh: '检测、监控、联锁、应急', en: 'Testing, monitoring, interlocks, emergency' },
      },
    ),
    papers,
  },
  happenedOn: 'reportedOn',
  list: ['reportedOn', 'name', 'change', 'level', 'filing'],
  filters: ['reportedOn', 'change', 'level'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
})

export type InstallationReport = RecordOf<typeof installationReport>
