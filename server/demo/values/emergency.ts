import { type Makers, rowsOf } from './given.ts'

const supplies = [
  { name: '干粉灭火器', quantity: 24, place: '各车间' },
  { name: '消防水带', quantity: 6, place: '室内消火栓' },
  { name: '应急手电', quantity: 8, place: '值班室' },
  { name: '急救箱', quantity: 2, place: '办公室' },
  { name: '防毒面具', quantity: 6, place: '微型消防站' },
  { name: '安全绳', quantity: 4, place: '微型消防站' },
]

export const emergency: Makers<'drill' | 'duty-roster' | 'emergency-plan' | 'rescue-team'> = {
  drill: ({ on, staff, is, pick, whole, name }) => ({
    heldOn: on,
    manner: is('manner', 0.7) ? 'live' : 'tabletop',
    scope: pick('scope', ['onsite', 'onsite', 'special', 'comprehensive']),
    planTested: pick('plan', [
      '车间火灾现场处置方案',
      '人员疏散专项预案',
      '用电事故现场处置方案',
      '有限空间救援方案',
    ]),
    place: pick('place', ['一号车间及厂区空地', '成品库', '办公楼', '宿舍楼']),
    commander: `${name('commander')}，厂长`,
    people: Math.max(1, Math.round((staff * whole('share', 50, 95)) / 100)),
    course: pick('course', [
      '模拟设备起火，班组长报警、断电、疏散，义务消防队出水，清点人数。',
      '模拟库房冒烟，值班员报警，员工弯腰沿标志撤出，三分钟后在空地点名。',
    ]),
    evaluation: pick('evaluation', [
      '报警和疏散及时，个别人员不熟悉集合点，灭火器取用偏慢。',
      '分工清楚，水带连接熟练；对讲机有一台没电。',
    ]),
    summary: pick('summary', [
      '预案可行，补贴集合点标识，下月组织一次灭火器使用培训。',
      '预案不用改，值班室增配充电对讲机一台。',
    ]),
    ...(is('corrections', 0.5) ? { corrections: '补贴集合点标识，由安全员负责，两周内完成。' } : {}),
  }),
  'duty-roster': ({ on, day, pick, is, name }) => ({
    madeOn: on,
    reason: pick('reason', ['everyday', 'holiday', 'flood', 'weather', 'installation']),
    aroundClock: is('clock', 0.85),
    place: pick('place', ['值班室', '门卫室', '村部', '中控室']),
    phone: `镇内短号 6${pick('phone', ['101', '203', '306', '418'])}`,
    from: day(1),
    until: day(30),
    shifts: rowsOf(14, (at) => ({
      day: day(1 + Math.floor(at / 2)),
      shift: at % 2 === 0 ? 'day' : 'night',
      leader: name(`leader${at % 4}`),
      keepers: `${name(`keeper${at % 6}`)}、${name(`second${at % 5}`)}`,
    })),
  }),
  'emergency-plan': ({ on, day, pick, is, whole }) => ({
    issuedOn: on,
    reason: pick('reason', ['first', 'periodic', 'risk', 'command', 'practice']),
    parts: is('small', 0.4) ? ['onsite', 'card'] : ['comprehensive', 'special', 'onsite', 'card'],
    assessedOn: day(-whole('before', 10, 60)),
    reviewedBy: is('experts', 0.4) ? 'experts' : 'internal',
    ...(is('filed', 0.5) ? { filingNumber: `备案${on.slice(0, 4)}-${whole('number', 100, 999)}` } : {}),
    until: day(pick('years', [365, 730, 1095])),
    kept: is('kept', 0.85),
    supplies: supplies.slice(0, whole('supplies', 3, supplies.length)).map((one, at) => ({
      ...one,
      checkedOn: day(-whole(`checked${at}`, 1, 40)),
      ...(at % 2 === 0 ? { until: day(whole(`good${at}`, 60, 900)) } : {}),
    })),
    changes: '按风险评估结果补充了停电和火灾两个场景，明确各班组长的第一个动作和集合点。',
  }),
  'rescue-team': ({ on, day, pick, is, whole, name, staff }) => {
    const total = Math.min(Math.max(2, Math.round(staff / 12)), 12)
    const type = pick('type', ['part', 'part', 'agreement', 'shared', 'full'] as const)
    return {
      formedOn: on,
      type,
      ...(type === 'agreement' ? { partner: '镇专职消防队' } : {}),
      phone: '镇内短号 6119',
      aroundClock: is('clock', 0.7),
      technical: is('technical', 0.3),
      reported: is('reported', 0.8),
      total,
      trained: is('allTrained', 0.7) ? total : total - 1,
      members: rowsOf(total, (at) => ({
        name: name(`member${at}`),
        role: at === 0 ? '队长' : pick(`role${at}`, ['灭火', '疏散', '通讯', '救护']),
        trainedOn: day(-whole(`trained${at}`, 5, 200)),
      })),
      equipment: '灭火防护服、水带、担架、对讲机。',
    }
  },
}
