import { amount, choice, count, rows, text } from '../field.ts'
import { closed, found } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'
import { countedTo } from '../time-span.ts'

/** Enforcement of a month in figures (clauses 10.2, 11.1, 11.2): visits by sort, cases, the four "all"s and the five batches. */
export const enforcementSummary = ledger({
  kind: 'enforcement-summary',
  version: 1,
  title: { zh: '执法和打非治违统计', en: 'Enforcement in figures' },
  about: {
    zh: '这一期查了多少、立了多少案、四个一律和五个一批各用了几次。',
    en: 'Visits, cases, and how often each of the hard measures was used in the period.',
  },
  group: 'enforcement',
  filedBy: ['department', 'office', 'village'],
  fields: {
    countedTo,
    visits: count({ zh: '检查家次', en: 'Visits' }, { example: { zh: '26', en: '26' } }),
    covert: count({ zh: '其中暗访突击', en: 'Covert or surprise' }, {}),
    lookBack: count({ zh: '其中回头看', en: 'Look-backs' }, {}),
    cross: count({ zh: '其中交叉检查', en: 'Cross checks' }, {}),
    found,
    closed,
    violations: count(
      { zh: '查处三违', en: 'Breaches stopped' },
      {
        hint: {
          zh: '违章指挥、违规作业、违反纪律',
          en: 'Illegal command, illegal work, breach of discipline',
        },
      },
    ),
    cases: count({ zh: '立案', en: 'Cases opened' }, {}),
    fines: amount({ zh: '罚没金额', en: 'Fines' }, { example: { zh: '3万', en: '30,000' } }),
    measures: rows(
      { zh: '四个一律和五个一批', en: 'Hard measures' },
      {
        measure: choice(
          { zh: '措施', en: 'Measure' },
          {
            stop: { zh: '停产整顿', en: 'Stopped' },
            close: { zh: '关闭取缔', en: 'Closed' },
            limit: { zh: '上限处罚', en: 'Fined at the limit' },
            liable: { zh: '追究法律责任', en: 'Held liable' },
            expose: { zh: '曝光一批', en: 'Exposed' },
            punish: { zh: '惩处一批', en: 'Punished' },
            blacklist: { zh: '列入黑名单一批', en: 'Blacklisted' },
            ban: { zh: '取缔一批', en: 'Banned' },
            shut: { zh: '关闭一批', en: 'Shut for good' },
            supply: { zh: '停电停水停供', en: 'Power or water cut' },
          },
          {},
        ),
        times: count({ zh: '家次', en: 'Times' }, { min: 1 }),
        basis: text({ zh: '依据', en: 'Basis' }, { max: 80, required: false }),
      },
      { max: 40, required: false, item: { zh: '一项措施', en: 'a measure' } },
    ),
    course: text({ zh: '典型情况', en: 'Typical cases' }, { max: 2000, lines: 3, required: false }),
    papers,
  },
  happenedOn: 'countedTo',
  list: ['countedTo', 'visits', 'covert', 'found', 'cases', 'fines'],
  filters: ['countedTo', 'cases', 'violations'],
  print: { signatures: [{ zh: '填报单位', en: 'Reported by' }] },
  atMost: { covert: 'visits', lookBack: 'visits', cross: 'visits', closed: 'found' },
})

export type EnforcementSummary = RecordOf<typeof enforcementSummary>
