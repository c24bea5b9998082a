import { type Makers, rowsOf } from './given.ts'

const posts = [
  { post: '法定代表人', duty: '对安全生产全面负责，保证投入和人员。', standard: '七项职责逐项有记录' },
  { post: '安全管理员', duty: '组织检查和培训，盯住隐患整改。', standard: '隐患按期闭环' },
  { post: '车间主任', duty: '管本车间的设备、人员和班前会。', standard: '每周查一次' },
  { post: '班组长', duty: '带班作业，制止三违。', standard: '本班无违章' },
  { post: '设备维修工', duty: '停电挂牌后维修，装回防护罩。', standard: '维修单齐全' },
  { post: '仓库管理员', duty: '分类存放，通道畅通。', standard: '库房抽查合格' },
  { post: '操作工', duty: '按规程操作，正确穿戴。', standard: '抽问规程答得出' },
  { post: '电工', duty: '配电设施每月检查一次。', standard: '检查记录齐全' },
]

export const responsibility: Makers<
  'duty-list' | 'internal-assessment' | 'meeting' | 'standardisation' | 'yearly-report'
> = {
  'duty-list': ({ on, staff, is, whole, name }) => {
    const total = Math.min(Math.max(2, Math.round(staff / 8)), posts.length)
    const posted = is('posted', 0.85)
    return {
      issuedOn: on,
      posts: total,
      staff,
      signed: is('allSigned', 0.7) ? staff : Math.round((staff * whole('signed', 60, 95)) / 100),
      posted,
      ...(posted ? { postedAt: '厂门口公告栏' } : {}),
      taught: is('taught', 0.85),
      assessed: is('assessed', 0.7),
      duties: posts.slice(0, total).map((one, at) => ({ ...one, person: name(`person${at}`) })),
    }
  },
  'internal-assessment': ({ on, staff, is, whole, name }) => ({
    assessedOn: on,
    year: Number(on.slice(0, 4)),
    levels: is('all', 0.5) ? ['leaders', 'units', 'teams', 'posts'] : ['units', 'teams'],
    people: staff,
    passed: staff - whole('failed', 0, Math.min(2, staff)),
    rulesKept: is('rules', 0.85),
    tiedTo: is('tied', 0.5) ? ['pay', 'award'] : ['pay'],
    results: ['生产部', '仓储组', '机修班', '行政部'].map((unit, at) => {
      const score = whole(`score${at}`, 58, 98)
      return {
        ...{ unit, person: name(`person${at}`), score },
        grade: score >= 90 ? ('good' as const) : score >= 60 ? ('fair' as const) : ('poor' as const),
      }
    }),
    conclusion: '总体履职到位，得分最低的部门扣发当季安全奖，下一年把班前会纳入考核。',
  }),
  meeting: ({ on, day, staff, pick, whole, name }) => ({
    heldOn: on,
    type: pick('type', ['routine', 'routine', 'committee', 'progress', 'warning', 'study']),
    place: pick('place', ['二楼会议室', '食堂', '镇政府三楼会议室', '车间休息区']),
    chair: name('chair'),
    post: pick('post', ['head', 'head', 'deputy', 'other']),
    people: Math.min(Math.max(3, staff), whole('people', 5, 40)),
    topic: pick('topic', [
      '本月隐患整改和下月安排',
      '汛期值守和高温作业',
      '通报外地火灾事故，部署自查',
      '三个狠抓任务进度',
    ]),
    decisions: rowsOf(whole('decisions', 1, 3), (at) => ({
      what: pick(`what${at}`, ['电气线路请电工全面测一遍', '补齐消防器材', '安排新员工培训', '清理仓库通道']),
      owner: name(`owner${at}`),
      due: day(whole(`due${at}`, 7, 30)),
    })),
    minutes: '通报了上次议定事项的完成情况，逐项讨论存在的问题，明确责任人和期限。',
  }),
  standardisation: ({ on, day, pick, is, whole }) => {
    const type = pick('type', ['self', 'self', 'award', 'renewal'] as const)
    return {
      assessedOn: on,
      type,
      level: pick('level', ['three', 'three', 'small', 'two']),
      standard: pick('standard', ['工贸企业通用评定标准', '小微企业规范化标准', '木制品加工企业评定标准']),
      score: whole('score', 68, 94),
      ...(type === 'self' ? {} : { certificate: `AQB${whole('number', 10_000, 99_999)}` }),
      until: day(type === 'self' ? 365 : 1095),
      deductions: is('training', 0.5)
        ? '培训档案缺签字，扣 4 分，由安全管理员月底补齐。'
        : '设备台账不全，扣 6 分，由设备科两个月内补齐。',
    }
  },
  'yearly-report': ({ on, staff, is, whole, name }) => ({
    metOn: on,
    meeting: is('congress', 0.3) ? 'congress' : 'assembly',
    reporter: `${name('reporter')}，总经理`,
    due: staff,
    present: Math.max(1, Math.round((staff * whole('present', 80, 100)) / 100)),
    work: `全年投入安全费用 ${whole('money', 3, 60)} 万元，培训 ${whole('sessions', 4, 16)} 场，自查 ${whole('checks', 6, 24)} 次，隐患按期整改，未发生伤亡事故。`,
    performance:
      '七项职责逐项对照：责任制、制度规程、培训、投入、风险和隐患、预案演练、事故报告，均有记录可查。',
    ...(is('opinions', 0.4) ? { opinions: '职工希望加装车间风扇，已列入下季度采购。' } : {}),
  }),
}
