import { choice, count, date, text } from '../field.ts'
import { fixed, found, rulesKept } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'

/**
 * A hazard check that a department's head leads in its own field, monthly by clause 8.1: the record says who led.
 * It records the check only; an administrative inspection has its own papers and limits.
 */
export const departmentCheck = ledger({
  kind: 'department-check',
  version: 1,
  title: { zh: '部门带队检查记录', en: 'Hazard check led by a department' },
  fields: {
    checkedOn: date({ zh: '检查日期', en: 'Date of the check' }, {}),
    sector: choice(
      { zh: '行业领域', en: 'Field' },
      {
        fire: { zh: '消防', en: 'Fire' },
        road: { zh: '道路交通', en: 'Road traffic' },
        construction: { zh: '建筑施工', en: 'Construction' },
        chemicals: { zh: '危险化学品', en: 'Hazardous chemicals' },
        'special-equipment': { zh: '特种设备', en: 'Special equipment' },
        gas: { zh: '城镇燃气', en: 'Town gas' },
        houses: { zh: '自建房', en: 'Self-built houses' },
        forest: { zh: '森林防火', en: 'Forest fire' },
        water: { zh: '水上交通和自备船', en: 'Water traffic and private boats' },
        tourism: { zh: '文旅', en: 'Culture and tourism' },
        industry: { zh: '工贸', en: 'Industry and trade' },
        other: { zh: '其他', en: 'Other' },
      },
      {},
    ),
    ledBy: text(
      { zh: '带队人', en: 'Led by' },
      { max: 40, personal: true, hint: { zh: '写实际带队的人', en: 'Who actually led it' } },
    ),
    post: choice(
      { zh: '带队人职务', en: 'Post of the leader' },
      {
        head: { zh: '主要负责人', en: 'Head' },
        deputy: { zh: '分管负责人', en: 'Deputy' },
        other: { zh: '其他人员', en: 'Somebody else' },
      },
      {},
    ),
    people: count(
      { zh: '参加人数', en: 'People taking part' },
      { min: 1, max: 999, example: { zh: '5', en: '5' } },
    ),
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
    findings: text(
      { zh: '检查情况', en: 'Findings' },
      { max: 2000, lines: 4, hint: { zh: '逐处写清地点和问题', en: 'Each place and what was wrong there' } },
    ),
    followUp: text(
      { zh: '处理意见', en: 'What was ordered' },
      {
        required: false,
        max: 1000,
        lines: 3,
        hint: { zh: '交给谁、何时改好、谁来复查', en: 'Handed to whom, by when, who reviews' },
      },
    ),
  },
  happenedOn: 'checkedOn',
  list: ['checkedOn', 'sector', 'post', 'found', 'fixed'],
  filters: ['checkedOn', 'sector', 'post', 'rulesKept'],
  print: {
    signatures: [
      { zh: '带队人', en: 'Leader' },
      { zh: '被检查单位', en: 'The body checked' },
    ],
  },
  atMost: { fixed: 'found' },
})

export type DepartmentCheck = RecordOf<typeof departmentCheck>
