import { choice, count, date, several, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'

/** A place where people meet safety in daily life: hall, park, square, corner (clause 12.5). */
export const facilityRegister = ledger({
  kind: 'facility-register',
  version: 1,
  title: { zh: '安全宣教设施', en: 'Place of safety education' },
  about: {
    zh: '体验馆、主题公园、广场长廊，一处填一份；有变化再填。',
    en: 'Experience halls, theme parks, squares and corners, one entry each; filed anew when they change.',
  },
  group: 'publicity',
  filedBy: ['office', 'village', 'department'],
  fields: {
    registeredOn: date({ zh: '登记日期', en: 'Registered on' }, {}),
    name: text({ zh: '设施名称', en: 'Name' }, { max: 60 }),
    type: choice(
      { zh: '类型', en: 'Kind' },
      {
        hall: { zh: '体验馆', en: 'Experience hall' },
        park: { zh: '主题公园', en: 'Theme park' },
        square: { zh: '广场', en: 'Square' },
        corridor: { zh: '长廊和宣传栏', en: 'Corridor or board' },
        corner: { zh: '体验角', en: 'Corner' },
      },
      {},
    ),
    address: text(
      { zh: '地址', en: 'Address' },
      { max: 100, example: { zh: '镇文化广场东侧', en: 'East side of the square' } },
    ),
    topics: several(
      { zh: '有哪些内容', en: 'Topics' },
      {
        fire: { zh: '消防逃生', en: 'Fire and escape' },
        traffic: { zh: '交通安全', en: 'Traffic' },
        electricity: { zh: '用电用气', en: 'Electricity and gas' },
        'first-aid': { zh: '急救', en: 'First aid' },
        disaster: { zh: '防灾减灾', en: 'Disasters' },
        work: { zh: '生产安全', en: 'Work safety' },
      },
      {},
    ),
    state: choice(
      { zh: '状态', en: 'State' },
      {
        open: { zh: '开放', en: 'Open' },
        repair: { zh: '维修中', en: 'Being repaired' },
        closed: { zh: '停用', en: 'Closed' },
      },
      {},
    ),
    visitors: count({ zh: '近一年到访人次', en: 'Visitors in a year' }, { max: 9_999_999 }),
    keeper: text({ zh: '管理人', en: 'Keeper' }, { max: 40, personal: true }),
    remarks: text({ zh: '情况说明', en: 'Remarks' }, { max: 500, lines: 3, required: false }),
    scene,
  },
  happenedOn: 'registeredOn',
  list: ['registeredOn', 'name', 'type', 'state', 'visitors'],
  filters: ['registeredOn', 'type', 'topics', 'state'],
  print: { signatures: [{ zh: '管理单位', en: 'Kept by' }] },
})

export type FacilityRegister = RecordOf<typeof facilityRegister>
