import { choice, count, date, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Standardisation of an enterprise: its own yearly evaluation, or a grade that was awarded (clause 2.3). */
export const standardisation = ledger({
  kind: 'standardisation',
  version: 1,
  title: { zh: '安全标准化自评和定级', en: 'Standardisation' },
  about: {
    zh: '每年自评一次；定级、复评拿到证书也填一份。',
    en: 'The yearly self-evaluation, and each grade or renewal that brought a certificate.',
  },
  group: 'responsibility',
  filedBy: ['enterprise'],
  fields: {
    assessedOn: date({ zh: '自评或发证日期', en: 'Evaluated or awarded on' }, {}),
    type: choice(
      { zh: '类型', en: 'Type' },
      {
        self: { zh: '年度自评', en: 'Self-evaluation' },
        award: { zh: '定级', en: 'Grade awarded' },
        renewal: { zh: '复评', en: 'Grade renewed' },
      },
      {},
    ),
    level: choice(
      { zh: '等级', en: 'Grade' },
      {
        one: { zh: '一级', en: 'One' },
        two: { zh: '二级', en: 'Two' },
        three: { zh: '三级', en: 'Three' },
        small: { zh: '小微企业规范化', en: 'Small enterprise' },
        none: { zh: '未定级', en: 'None yet' },
      },
      {},
    ),
    standard: text(
      { zh: '依据的标准', en: 'Standard' },
      { max: 80, example: { zh: '木制品加工企业评定标准', en: 'Standard for wood processing' } },
    ),
    score: count(
      { zh: '得分', en: 'Score' },
      { max: 1000, hint: { zh: '四舍五入取整数', en: 'Rounded to a whole number' } },
    ),
    certificate: text({ zh: '证书编号', en: 'Certificate number' }, { max: 40, required: false }),
    until: date(
      { zh: '有效期至', en: 'Valid until' },
      {
        when: 'any',
        hint: {
          zh: '证书上的到期日；只做自评的，填下次自评的日子',
          en: 'As on the certificate; for a self-evaluation the day of the next',
        },
      },
    ),
    deductions: text(
      { zh: '扣分项和改进', en: 'Points lost and mending' },
      {
        max: 2000,
        lines: 4,
        hint: { zh: '丢分最多的几项，谁来改、何时改好', en: 'Where most was lost, who mends it and by when' },
      },
    ),
    papers,
  },
  happenedOn: 'assessedOn',
  validUntil: 'until',
  list: ['assessedOn', 'type', 'level', 'score', 'until'],
  filters: ['assessedOn', 'type', 'level', 'until'],
  print: { signatures: [{ zh: '自评组长', en: 'Leader of the evaluation' }] },
  atMost: { assessedOn: 'until' },
})

export type Standardisation = RecordOf<typeof standardisation>
