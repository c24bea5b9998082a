import { choice, count, date, rows, text, yesNo } from '../field.ts'
import { rulesKept } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** The rules of an enterprise, who signed for them, and its public commitment (clause 5.1). */
export const ruleLibrary = ledger({
  kind: 'rule-library',
  version: 1,
  title: { zh: '安全规章制度', en: 'Safety rules' },
  about: {
    zh: '现行制度和操作规程有哪些、人人签收没有、承诺公开没有；改了就再填一份。',
    en: 'The rules in force, who signed for them, the public commitment; filed anew when rules change.',
  },
  group: 'rules',
  filedBy: ['enterprise'],
  fields: {
    revisedOn: date({ zh: '发布或修订日期', en: 'Issued or revised on' }, {}),
    total: count({ zh: '制度和规程数', en: 'Rules' }, { min: 1, max: 200, example: { zh: '18', en: '18' } }),
    staff: count({ zh: '从业人数', en: 'People at work' }, { min: 1, example: { zh: '86', en: '86' } }),
    signed: count({ zh: '签收人数', en: 'People who signed' }, { example: { zh: '86', en: '86' } }),
    committed: yesNo({ zh: '安全承诺是否公开', en: 'Is the commitment public?' }, {}),
    postedAt: text(
      { zh: '公开在哪里', en: 'Where' },
      { max: 80, required: false, example: { zh: '厂门口显示屏', en: 'The screen at the gate' } },
    ),
    rulesKept,
    rules: rows(
      { zh: '制度目录', en: 'The rules' },
      {
        name: text({ zh: '名称', en: 'Name' }, { max: 60 }),
        type: choice(
          { zh: '类别', en: 'Kind' },
          {
            responsibility: { zh: '责任制', en: 'Responsibility' },
            credit: { zh: '诚信', en: 'Credit' },
            commitment: { zh: '承诺公告', en: 'Commitment' },
            reward: { zh: '举报奖励', en: 'Rewarded reports' },
            training: { zh: '教育培训', en: 'Training' },
            hazards: { zh: '风险和隐患', en: 'Risks and hazards' },
            report: { zh: '双报告', en: 'Double report' },
            operation: { zh: '操作规程', en: 'Operating procedure' },
            other: { zh: '其他', en: 'Other' },
          },
          {},
        ),
        issuedOn: date({ zh: '发布日期', en: 'Issued on' }, { required: false }),
      },
      { max: 200, item: { zh: '一项制度', en: 'a rule' } },
    ),
    gaps: text({ zh: '还缺什么', en: 'What is still missing' }, { max: 500, lines: 3, required: false }),
    papers,
  },
  happenedOn: 'revisedOn',
  list: ['revisedOn', 'total', 'staff', 'signed', 'committed', 'rulesKept'],
  filters: ['revisedOn', 'committed', 'rulesKept'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { signed: 'staff' },
  tallies: { total: { rows: 'rules' } },
})

export type RuleLibrary = RecordOf<typeof ruleLibrary>
