import { count, date, several, text } from '../field.ts'
import { findings, fixed, found, rulesKept } from '../found.ts'
import { people } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'
import { ticked, visited } from '../ticked.ts'

/** A village walks its own ground: open fires, water, roads, houses (clauses 8.3, 13.8, R2). */
export const villagePatrol = ledger({
  kind: 'village-patrol',
  version: 1,
  title: { zh: '村级巡查记录', en: 'Village patrol' },
  about: {
    zh: '村里巡一次记一次：走了哪些点、看到什么火情和隐患、劝了多少人。',
    en: 'One entry per patrol: the points walked, fires and hazards seen, people told.',
  },
  group: 'inspection',
  filedBy: ['village'],
  fields: {
    patrolledOn: date({ zh: '巡查日期', en: 'Date of the patrol' }, {}),
    watched: several(
      { zh: '巡查内容', en: 'What was watched' },
      {
        fire: { zh: '野外用火', en: 'Open fires' },
        forest: { zh: '林区坟头和林农交错带', en: 'Forest, graves, field edges' },
        water: { zh: '水域和自备船', en: 'Water and private boats' },
        road: { zh: '路口和农村道路', en: 'Roads and crossings' },
        houses: { zh: '自建房和危房', en: 'Self-built and unsafe houses' },
        shops: { zh: '沿街小场所', en: 'Small shops' },
        ebikes: { zh: '电动车停放充电', en: 'E-bikes parked and charging' },
        gas: { zh: '燃气使用', en: 'Use of gas' },
        slope: { zh: '地质灾害点', en: 'Slopes that may slide' },
      },
      {},
    ),
    people,
    points: count(
      { zh: '巡查点位', en: 'Points walked' },
      { min: 1, max: 999, example: { zh: '12', en: '12' } },
    ),
    places: text(
      { zh: '走到哪里', en: 'Where' },
      {
        max: 300,
        lines: 2,
        example: { zh: '后山坟地、水库大坝、老街', en: 'Graves on the hill, the dam, the old street' },
      },
    ),
    openFires: count(
      { zh: '发现野外用火', en: 'Open fires seen' },
      { max: 999, hint: { zh: '没有就填 0', en: 'Enter 0 if there were none' } },
    ),
    rulesKept,
    found,
    fixed,
    told: count({ zh: '劝导人数', en: 'People told' }, { max: 9999, example: { zh: '8', en: '8' } }),
    ...visited,
    ...ticked,
    findings,
    scene,
  },
  happenedOn: 'patrolledOn',
  list: ['patrolledOn', 'watched', 'points', 'openFires', 'found', 'told'],
  filters: ['patrolledOn', 'watched', 'openFires', 'rulesKept'],
  print: { signatures: [{ zh: '巡查人', en: 'Patrolled by' }] },
  atMost: { fixed: 'found' },
  tallies: { ticked: { rows: 'items' } },
  unasked: ['firm', 'met', 'list', 'ticked', 'items'],
})

export type VillagePatrol = RecordOf<typeof villagePatrol>
