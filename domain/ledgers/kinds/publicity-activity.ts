import { choice, count, date, several, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { place, scene } from '../scene.ts'

/** What was done to make safety known (clauses 12.1, 12.3, 12.4), and how many people it reached. */
export const publicityActivity = ledger({
  kind: 'publicity-activity',
  version: 1,
  title: { zh: '安全宣传活动', en: 'Publicity activity' },
  about: {
    zh: '安全生产月、消防月、交通安全日、五进、普法和警示教育，办一次记一次。',
    en: 'Safety month, fire month, traffic day, the five places, legal and warning education: one entry each time.',
  },
  group: 'publicity',
  filedBy: ['office', 'department', 'village', 'enterprise'],
  fields: {
    heldOn: date({ zh: '活动日期', en: 'Date' }, {}),
    theme: choice(
      { zh: '活动主题', en: 'Occasion' },
      {
        'safety-month': { zh: '安全生产月', en: 'Safety month' },
        'fire-month': { zh: '消防宣传月', en: 'Fire month' },
        'traffic-day': { zh: '全国交通安全日', en: 'Traffic safety day' },
        'five-places': { zh: '安全宣传五进', en: 'The five places' },
        contest: { zh: '安全竞赛', en: 'Contest' },
        'youth-post': { zh: '青年安全示范岗', en: 'Youth safety post' },
        law: { zh: '安全普法', en: 'Legal education' },
        warning: { zh: '警示教育', en: 'Warning education' },
        column: { zh: '专栏专题', en: 'Column or feature' },
        other: { zh: '其他', en: 'Other' },
      },
      {},
    ),
    manner: several(
      { zh: '活动形式', en: 'Form' },
      {
        lecture: { zh: '讲座培训', en: 'Lecture' },
        leaflet: { zh: '发放资料', en: 'Leaflets' },
        film: { zh: '播放影片', en: 'Film' },
        board: { zh: '展板横幅', en: 'Boards and banners' },
        online: { zh: '线上推送', en: 'Online' },
        hands: { zh: '体验互动', en: 'Hands on' },
        door: { zh: '入户宣讲', en: 'From door to door' },
        broadcast: { zh: '大喇叭广播', en: 'Loudspeaker' },
      },
      {},
    ),
    places: several(
      { zh: '走进哪里', en: 'Where it went' },
      {
        enterprise: { zh: '进企业', en: 'Enterprises' },
        village: { zh: '进农村', en: 'Villages' },
        community: { zh: '进社区', en: 'Communities' },
        school: { zh: '进学校', en: 'Schools' },
        family: { zh: '进家庭', en: 'Families' },
      },
      { required: false },
    ),
    place,
    audience: text(
      { zh: '主要对象', en: 'Audience' },
      { max: 60, example: { zh: '沿街商户和老年居民', en: 'Shopkeepers and older residents' } },
    ),
    reach: count(
      { zh: '覆盖人数', en: 'People reached' },
      { max: 9_999_999, example: { zh: '260', en: '260' } },
    ),
    materials: count({ zh: '发放资料份数', en: 'Leaflets given out' }, { required: false }),
    course: text({ zh: '活动情况', en: 'What was done' }, { max: 2000, lines: 4 }),
    scene,
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'theme', 'manner', 'audience', 'reach'],
  filters: ['heldOn', 'theme', 'manner', 'places'],
  print: { signatures: [{ zh: '主办单位', en: 'Organiser' }] },
})

export type PublicityActivity = RecordOf<typeof publicityActivity>
