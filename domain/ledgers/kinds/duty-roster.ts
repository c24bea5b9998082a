import { choice, date, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'
import { from, until } from '../time-span.ts'

/** Who keeps watch and when: emergency duty (clause 4.3), and the watch of floods, holidays and fire seasons. */
export const dutyRoster = ledger({
  kind: 'duty-roster',
  version: 1,
  title: { zh: '值班值守安排', en: 'Duty roster' },
  about: {
    zh: '每班谁带班、谁值班、打哪个电话；到期前排好下一张。',
    en: 'Who leads and who keeps each watch, and the number to call; the next one is made before this one ends.',
  },
  group: 'emergency',
  filedBy: ['enterprise', 'department', 'village', 'office'],
  fields: {
    madeOn: date({ zh: '排班日期', en: 'Made on' }, {}),
    reason: choice(
      { zh: '值守类型', en: 'Why' },
      {
        everyday: { zh: '日常应急值班', en: 'Everyday emergency duty' },
        installation: { zh: '重大危险源单位值班', en: 'Major hazard installation' },
        holiday: { zh: '节假日和重要时段', en: 'Holiday or key time' },
        flood: { zh: '汛期', en: 'Flood season' },
        forest: { zh: '森林防火期', en: 'Forest fire season' },
        weather: { zh: '恶劣天气', en: 'Bad weather' },
      },
      {},
    ),
    aroundClock: yesNo({ zh: '是否24小时值守', en: 'Around the clock?' }, {}),
    place: text(
      { zh: '值守地点', en: 'Place of the watch' },
      { max: 80, example: { zh: '厂区值班室', en: 'The guard room' } },
    ),
    phone: text(
      { zh: '值班电话', en: 'Phone of the watch' },
      { max: 20, hint: { zh: '全天有人接的号码', en: 'A number that is always answered' } },
    ),
    from,
    until,
    shifts: rows(
      { zh: '值班表', en: 'Watches' },
      {
        day: date({ zh: '日期', en: 'Day' }, { when: 'any' }),
        shift: choice(
          { zh: '班次', en: 'Watch' },
          {
            whole: { zh: '全天', en: 'Whole day' },
            day: { zh: '白班', en: 'Day' },
            night: { zh: '夜班', en: 'Night' },
          },
          {},
        ),
        leader: text({ zh: '带班领导', en: 'Leader' }, { max: 20, personal: true }),
        keepers: text({ zh: '值班人员', en: 'Keepers' }, { max: 60, personal: true }),
        phone: text({ zh: '手机', en: 'Mobile' }, { max: 20, personal: true, required: false }),
      },
      { max: 200, item: { zh: '一班', en: 'a watch' } },
    ),
    papers,
  },
  happenedOn: 'madeOn',
  validUntil: 'until',
  list: ['madeOn', 'reason', 'aroundClock', 'from', 'until'],
  filters: ['madeOn', 'reason', 'aroundClock', 'until'],
  print: { signatures: [{ zh: '带班领导', en: 'Leader' }] },
  atMost: { madeOn: 'until', from: 'until' },
})

export type DutyRoster = RecordOf<typeof dutyRoster>
