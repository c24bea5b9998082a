import { amount, choice, count, rows, text } from '../field.ts'
import { closed } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'
import { countedTo } from '../time-span.ts'

/** Hazards of a quarter or a year in figures, with a written analysis (interim provisions on hazards, Art. 14). */
export const hazardStatistics = ledger({
  kind: 'hazard-statistics',
  version: 1,
  title: { zh: '隐患排查治理统计分析表', en: 'Statistics of hazards' },
  about: {
    zh: '按季、按年统计查出和整改的隐患并写分析，由主要负责人签字报送；数字由系统按隐患台账数好。',
    en: 'Hazards found and put right in a quarter or a year, counted from the ledger of hazards, with an analysis, signed by the principal.',
  },
  group: 'inspection',
  filedBy: ['enterprise', 'village', 'department', 'office'],
  fields: {
    countedTo,
    span: choice(
      { zh: '统计期', en: 'Period' },
      { quarter: { zh: '季度', en: 'Quarter' }, year: { zh: '年度', en: 'Year' } },
      {},
    ),
    // Of a whole town in a year: more than one check can find.
    found: count({ zh: '查出隐患', en: 'Hazards found' }, { example: { zh: '23', en: '23' } }),
    closed,
    major: count({ zh: '其中重大隐患', en: 'Major hazards among them' }, {}),
    majorClosed: count({ zh: '重大隐患已整改', en: 'Major ones put right' }, {}),
    funds: amount(
      { zh: '整改资金', en: 'Spent on putting right' },
      { required: false, example: { zh: '2.6万', en: '26,000' } },
    ),
    lines: rows(
      { zh: '分项', en: 'In parts' },
      {
        name: text({ zh: '分项', en: 'Part' }, { max: 100 }),
        found: count({ zh: '查出', en: 'Found' }, {}),
        closed: count({ zh: '完成整改', en: 'Put right' }, {}),
        major: count({ zh: '重大', en: 'Major' }, {}),
        majorClosed: count({ zh: '重大已整改', en: 'Major put right' }, {}),
        funds: amount({ zh: '整改资金', en: 'Spent' }, {}),
      },
      { required: false, max: 100, item: { zh: '一行', en: 'a line' } },
    ),
    analysis: text(
      { zh: '分析', en: 'Analysis' },
      {
        max: 4000,
        lines: 6,
        hint: {
          zh: '哪类最多、为什么、还没整改的怎么办、下一步查什么',
          en: 'Which kind is most frequent and why, what is left, what to check next',
        },
      },
    ),
    papers,
  },
  happenedOn: 'countedTo',
  list: ['countedTo', 'span', 'found', 'closed', 'major', 'funds'],
  filters: ['countedTo', 'span', 'major'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { closed: 'found', major: 'found', majorClosed: 'major' },
  tallies: {
    found: { rows: 'lines', sum: 'found' },
    closed: { rows: 'lines', sum: 'closed' },
    major: { rows: 'lines', sum: 'major' },
    majorClosed: { rows: 'lines', sum: 'majorClosed' },
    funds: { rows: 'lines', sum: 'funds' },
  },
  // By class of hazard, by body or by village, counted with the totals.
  unasked: ['lines'],
})

export type HazardStatistics = RecordOf<typeof hazardStatistics>
