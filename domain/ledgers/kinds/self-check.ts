import { choice, date, several, text } from '../field.ts'
import { findings, fixed, followUp, found, rulesKept } from '../found.ts'
import { people } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'
import { ticked } from '../ticked.ts'

export { itemAnswers, itemOutcomes } from '../ticked.ts'

/** The problems that clause 7.2 names above all others. */
export const problemClasses = {
  building: { zh: '违法建设', en: 'Illegal building' },
  use: { zh: '擅自改变用途', en: 'Changed use' },
  exits: { zh: '堵塞封闭疏散通道和出口', en: 'Escape routes or exits blocked' },
  hydrants: { zh: '埋压圈占消火栓', en: 'Hydrants buried or blocked' },
  storage: { zh: '违规存放物品', en: 'Goods stored against rules' },
  'three-in-one': { zh: '住宿生产经营三合一', en: 'Living, making and storing in one' },
  inspection: { zh: '设备未按期检验', en: 'Equipment not inspected' },
  banned: { zh: '使用淘汰设备或工艺', en: 'Banned equipment or process' },
  other: { zh: '其他', en: 'Other' },
}

/** What an enterprise, a team or a post finds by itself, puts right and reports (clauses 7.1 and 7.2). */
export const selfCheck = ledger({
  kind: 'self-check',
  version: 1,
  title: { zh: '隐患自查记录', en: 'Self-check' },
  about: {
    zh: '照清单自己查、自己改、自己报，哪一级查都记在这里。',
    en: 'Looked for by oneself, put right by oneself, reported by oneself, at whatever level.',
  },
  group: 'inspection',
  filedBy: ['enterprise', 'village'],
  fields: {
    checkedOn: date({ zh: '自查日期', en: 'Date' }, {}),
    level: choice(
      { zh: '哪一级自查', en: 'Level' },
      {
        enterprise: { zh: '厂级', en: 'Enterprise' },
        workshop: { zh: '车间', en: 'Workshop' },
        team: { zh: '班组', en: 'Team' },
        post: { zh: '岗位', en: 'Post' },
      },
      {},
    ),
    places: text(
      { zh: '查了哪里', en: 'Where' },
      { max: 200, example: { zh: '一车间、成品库、宿舍', en: 'Workshop 1, store, dormitory' } },
    ),
    people,
    checked: several({ zh: '对照查了哪些', en: 'Looked for' }, problemClasses, {
      hint: { zh: '查过的都点上', en: 'Tap everything that was looked for' },
    }),
    problems: several({ zh: '哪些有问题', en: 'Found wrong' }, problemClasses, {
      required: false,
      hint: { zh: '没有问题就不点', en: 'Tap none if nothing was wrong' },
    }),
    rulesKept,
    found,
    fixed,
    ...ticked,
    findings,
    followUp,
    scene,
  },
  happenedOn: 'checkedOn',
  list: ['checkedOn', 'level', 'problems', 'found', 'fixed'],
  filters: ['checkedOn', 'level', 'problems', 'rulesKept', 'found'],
  print: { signatures: [{ zh: '检查人', en: 'Checked by' }] },
  atMost: { fixed: 'found' },
  tallies: { ticked: { rows: 'items' } },
  unasked: ['list', 'ticked', 'items'],
})

export type SelfCheck = RecordOf<typeof selfCheck>
