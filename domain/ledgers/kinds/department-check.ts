import { choice, date, text } from '../field.ts'
import { findings, fixed, followUp, found, rulesKept } from '../found.ts'
import { ledBy, people, post } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'
import { ticked, visited } from '../ticked.ts'
import { sector } from '../work-field.ts'

/**
 * A hazard check that a department's head leads in its own field, monthly by clause 8.1: the record says who led.
 * It records the check only; an administrative inspection has its own papers and limits.
 */
export const departmentCheck = ledger({
  kind: 'department-check',
  version: 1,
  title: { zh: '部门带队检查记录', en: 'Hazard check led by a department' },
  about: {
    zh: '部门负责人带队到一线查隐患：谁带队、查了哪里、查出什么、怎么处理。',
    en: 'A department’s leader goes out to look for hazards: who led, where, what was found, what was ordered.',
  },
  group: 'inspection',
  filedBy: ['department', 'office'],
  fields: {
    checkedOn: date({ zh: '检查日期', en: 'Date of the check' }, {}),
    occasion: choice(
      { zh: '检查由头', en: 'Occasion' },
      {
        monthly: { zh: '每月带队', en: 'Monthly' },
        'key-time': { zh: '节假日和重要时段', en: 'Holiday or key time' },
        weather: { zh: '恶劣天气', en: 'Bad weather' },
        accident: { zh: '事故后举一反三', en: 'After an accident elsewhere' },
        special: { zh: '专项检查', en: 'Special check' },
      },
      {},
    ),
    sector,
    ledBy,
    post,
    people,
    places: text(
      { zh: '检查对象', en: 'Places checked' },
      {
        max: 500,
        lines: 2,
        example: {
          zh: '老街三家民宿、镇加油站',
          en: 'Three guest houses in the old street, the filling station',
        },
      },
    ),
    rulesKept,
    found,
    fixed,
    ...visited,
    ...ticked,
    findings,
    followUp,
    scene,
  },
  happenedOn: 'checkedOn',
  ledBy: 'post',
  list: ['checkedOn', 'occasion', 'sector', 'post', 'found', 'fixed'],
  filters: ['checkedOn', 'occasion', 'sector', 'post', 'rulesKept'],
  print: {
    signatures: [
      { zh: '带队人', en: 'Leader' },
      { zh: '被检查单位', en: 'The body checked' },
    ],
  },
  atMost: { fixed: 'found' },
  tallies: { ticked: { rows: 'items' } },
  unasked: ['firm', 'met', 'list', 'ticked', 'items'],
})

export type DepartmentCheck = RecordOf<typeof departmentCheck>
