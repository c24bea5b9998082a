import { choice, count, date, rows, several, text } from '../field.ts'
import { findings, fixed, followUp, found, rulesKept } from '../found.ts'
import { people } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'

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

/** What may be said of an item of a checklist. */
export const itemAnswers = {
  good: { zh: '合格', en: 'In order' },
  wrong: { zh: '不合格', en: 'Not in order' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
}

/** What became of an item that was not in order. */
export const itemOutcomes = {
  fixed: { zh: '当场改好', en: 'Put right on the spot' },
  hazard: { zh: '转为隐患，限期改', en: 'Reported as a hazard with a deadline' },
}

/** An enterprise's longest list has 28 items; a town's own may have more. */
const mostItems = 200

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
    list: text({ zh: '照哪份清单', en: 'Checklist' }, { required: false, max: 120 }),
    ticked: count({ zh: '逐项查了几项', en: 'Items looked at' }, { required: false, max: mostItems }),
    items: rows(
      { zh: '逐项结果', en: 'Item by item' },
      {
        item: text({ zh: '条目', en: 'Item' }, { max: 60 }),
        ask: text({ zh: '查什么', en: 'Looked at' }, { max: 100 }),
        answer: choice({ zh: '结果', en: 'Answer' }, itemAnswers, {}),
        what: text({ zh: '问题', en: 'What is wrong' }, { required: false, max: 300 }),
        became: choice({ zh: '怎么处理', en: 'What became of it' }, itemOutcomes, { required: false }),
      },
      { required: false, max: mostItems, item: { zh: '一项', en: 'an item' } },
    ),
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
