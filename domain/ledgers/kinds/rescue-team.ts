import { choice, count, date, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Who comes when something happens: trained before they serve (clause 4.3; Emergency Regulations Art. 10 to 12). */
export const rescueTeam = ledger({
  kind: 'rescue-team',
  version: 1,
  title: { zh: '应急救援队伍', en: 'Rescue team' },
  about: {
    zh: '专职、兼职或签约的救援力量，人员先培训后上岗；人变了就再填一份。',
    en: 'Full-time, part-time or agreed rescuers, trained before they serve; filed anew when they change.',
  },
  group: 'emergency',
  filedBy: ['enterprise', 'village', 'office'],
  fields: {
    formedOn: date({ zh: '组建或调整日期', en: 'Formed or changed on' }, {}),
    type: choice(
      { zh: '队伍形式', en: 'Form' },
      {
        full: { zh: '专职队伍', en: 'Full-time team' },
        part: { zh: '兼职救援人员', en: 'Part-time rescuers' },
        agreement: { zh: '与邻近队伍签约', en: 'Agreement with a team nearby' },
        shared: { zh: '园区或几家共建', en: 'Shared by several' },
      },
      {},
    ),
    partner: text(
      { zh: '签约队伍', en: 'Partner' },
      { max: 60, required: false, hint: { zh: '签了救援协议的填', en: 'Where there is an agreement' } },
    ),
    phone: text({ zh: '值班电话', en: 'Phone of the watch' }, { max: 20 }),
    aroundClock: yesNo({ zh: '是否24小时值班', en: 'On duty around the clock?' }, {}),
    technical: yesNo(
      { zh: '有没有技术组', en: 'Is there a technical group?' },
      { hint: { zh: '规模较大的危险物品单位必须有', en: 'Large dangerous-goods units must have one' } },
    ),
    reported: yesNo({ zh: '是否报送主管部门', en: 'Reported to the authority?' }, {}),
    total: count({ zh: '队员人数', en: 'Members' }, { min: 1, max: 300, example: { zh: '8', en: '8' } }),
    trained: count({ zh: '培训合格人数', en: 'Trained and passed' }, { max: 300 }),
    members: rows(
      { zh: '队员', en: 'Members' },
      {
        name: text({ zh: '姓名', en: 'Name' }, { max: 20, personal: true }),
        role: text({ zh: '分工', en: 'Part' }, { max: 30 }),
        trainedOn: date({ zh: '培训日期', en: 'Trained on' }, { required: false }),
        phone: text({ zh: '手机', en: 'Mobile' }, { max: 20, personal: true, required: false }),
      },
      { max: 300, item: { zh: '一人', en: 'a person' } },
    ),
    equipment: text({ zh: '主要装备', en: 'Equipment' }, { max: 500, lines: 3, required: false }),
    papers,
  },
  happenedOn: 'formedOn',
  list: ['formedOn', 'type', 'total', 'trained', 'aroundClock', 'phone'],
  filters: ['formedOn', 'type', 'aroundClock', 'technical', 'reported'],
  print: { signatures: [{ zh: '队长', en: 'Captain' }] },
  atMost: { trained: 'total' },
  tallies: { total: { rows: 'members' } },
})

export type RescueTeam = RecordOf<typeof rescueTeam>
