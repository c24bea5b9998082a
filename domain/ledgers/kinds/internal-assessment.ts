import { choice, count, date, rows, several, text } from '../field.ts'
import { rulesKept } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Safety responsibility assessed level by level, with a result that counts (clauses 1.5 and 1.6). */
export const internalAssessment = ledger({
  kind: 'internal-assessment',
  version: 1,
  title: { zh: '安全责任考核', en: 'Assessment of safety responsibility' },
  about: {
    zh: '按责任清单逐级考一次，写清结果和兑现。',
    en: 'The lists of duties assessed level by level, with the results and what follows from them.',
  },
  group: 'responsibility',
  filedBy: ['enterprise', 'department', 'office'],
  fields: {
    assessedOn: date({ zh: '考核日期', en: 'Date' }, {}),
    year: count(
      { zh: '考核年度', en: 'Year assessed' },
      { min: 2000, max: 2100, example: { zh: '2026', en: '2026' } },
    ),
    levels: several(
      { zh: '考到哪一级', en: 'Levels' },
      {
        leaders: { zh: '领导班子', en: 'Leaders' },
        units: { zh: '部门车间', en: 'Units and workshops' },
        teams: { zh: '班组', en: 'Teams' },
        posts: { zh: '岗位', en: 'Posts' },
        enterprises: { zh: '辖区企业', en: 'Enterprises of the town' },
      },
      {},
    ),
    people: count(
      { zh: '应考人数或户数', en: 'To be assessed' },
      { min: 1, example: { zh: '86', en: '86' } },
    ),
    passed: count({ zh: '合格', en: 'Passed' }, { example: { zh: '84', en: '84' } }),
    rulesKept,
    tiedTo: several(
      { zh: '结果与什么挂钩', en: 'What the result counts for' },
      {
        post: { zh: '岗位任用', en: 'Posts' },
        pay: { zh: '收入分配', en: 'Pay' },
        award: { zh: '评优评先', en: 'Awards' },
        supervision: { zh: '监管频次', en: 'How often it is inspected' },
      },
      { required: false },
    ),
    results: rows(
      { zh: '考核结果', en: 'Results' },
      {
        unit: text({ zh: '单位或岗位', en: 'Unit or post' }, { max: 60 }),
        person: text({ zh: '责任人', en: 'Who' }, { max: 20, personal: true, required: false }),
        score: count({ zh: '得分', en: 'Score' }, { max: 100, required: false }),
        grade: choice(
          { zh: '等次', en: 'Grade' },
          {
            good: { zh: '优秀', en: 'Good' },
            fair: { zh: '合格', en: 'Fair' },
            poor: { zh: '不合格', en: 'Poor' },
          },
          {},
        ),
      },
      { max: 300, item: { zh: '一个结果', en: 'a result' } },
    ),
    conclusion: text(
      { zh: '结论和兑现', en: 'Conclusion and consequences' },
      {
        max: 1000,
        lines: 3,
        hint: { zh: '谁奖谁罚、下一年改什么', en: 'Who is rewarded or fined, what changes next year' },
      },
    ),
    papers,
  },
  happenedOn: 'assessedOn',
  list: ['assessedOn', 'year', 'levels', 'people', 'passed'],
  filters: ['assessedOn', 'year', 'levels', 'rulesKept'],
  print: { signatures: [{ zh: '考核负责人', en: 'Assessed by' }] },
  atMost: { passed: 'people' },
})

export type InternalAssessment = RecordOf<typeof internalAssessment>
