import { type Makers, rowsOf } from './given.ts'

const points = [
  {
    point: '开料锯',
    type: 'equipment',
    accident: '机械伤害',
    level: 'yellow',
    measures: '防护罩、断料停机、专人操作',
  },
  {
    point: '配电房',
    type: 'place',
    accident: '触电、火灾',
    level: 'orange',
    measures: '上锁、绝缘垫、每月测温',
  },
  {
    point: '除尘系统',
    type: 'equipment',
    accident: '粉尘爆炸',
    level: 'red',
    measures: '泄爆口、火花探测、每班清灰',
  },
  { point: '油漆库', type: 'goods', accident: '火灾', level: 'orange', measures: '限量存放、防爆灯、通风' },
  { point: '叉车通道', type: 'place', accident: '车辆伤害', level: 'yellow', measures: '划线、限速、转弯镜' },
  {
    point: '焊接岗位',
    type: 'post',
    accident: '灼烫、火灾',
    level: 'yellow',
    measures: '动火票、灭火器、看火人',
  },
  { point: '包装岗位', type: 'post', accident: '其他伤害', level: 'blue', measures: '整理工位、轮换' },
  {
    point: '砂光工序',
    type: 'process',
    accident: '粉尘危害',
    level: 'yellow',
    measures: '密闭、湿式清扫、口罩',
  },
] as const

const machines = ['行车', '叉车', '储气罐', '货梯', '开料锯', '砂光机', '空压机', '冲床']

export const risk: Makers<'equipment-review' | 'installation-report' | 'risk-assessment'> = {
  'equipment-review': ({ on, day, pick, is, whole }) => {
    const total = whole('total', 4, machines.length)
    const obsolete = is('obsolete', 0.3) ? 1 : 0
    return {
      reviewedOn: on,
      total,
      special: Math.min(total, whole('special', 0, 4)),
      overdue: is('overdue', 0.2) ? 1 : 0,
      obsolete,
      withdrawn: obsolete > 0 && is('withdrawn', 0.5) ? 1 : 0,
      replaced: whole('replaced', 0, 2),
      items: rowsOf(total, (at) => ({
        name: machines[at] ?? '',
        number: `内${whole(`number${at}`, 100, 999)}`,
        place: pick(`place${at}`, ['一车间', '二车间', '仓库']),
        nextOn: day(whole(`next${at}`, 20, 600)),
        state: at === 0 && obsolete > 0 ? 'obsolete' : 'good',
      })),
      plan: obsolete > 0 ? '行车年限已到，年内更换，由设备科负责。' : '无。',
    }
  },
  'installation-report': ({ on, pick, whole, name }) => {
    const change = pick('change', ['none', 'none', 'yearly', 'new', 'changed'] as const)
    const isNone = change === 'none'
    return {
      reportedOn: on,
      change,
      name: pick('name', ['液氨制冷机房', '油漆和稀释剂库', '液化气瓶组间']),
      place: pick('place', ['厂区东北角', '冷库北侧', '独立库房']),
      level: isNone ? 'none' : pick('level', ['four', 'four', 'three']),
      ...(isNone ? {} : { filing: `BA${on.slice(0, 4)}-${whole('filing', 100, 999)}` }),
      keeper: `${name('main')}、${name('technical')}、${name('operating')}`,
      goods: [
        pick('goods', [
          { name: '氨', held: '3.2', critical: '10' },
          { name: '丙烷', held: '1.5', critical: '50' },
          { name: '二甲苯', held: '0.8', critical: '5000' },
        ]),
      ],
      measures: '安装气体报警并联锁切断，每班巡查两次，应急器材就近放置。',
    }
  },
  'risk-assessment': ({ on, day, is, pick, whole, name }) => {
    const listed = points.slice(0, whole('points', 3, points.length))
    const of = (level: string) => listed.filter((one) => one.level === level).length
    return {
      assessedOn: on,
      reason: pick('reason', ['yearly', 'yearly', 'first', 'change']),
      method: pick('method', ['lec', 'lec', 'ls']),
      total: listed.length,
      ...{ red: of('red'), orange: of('orange'), yellow: of('yellow'), blue: of('blue') },
      posted: is('posted', 0.8),
      until: day(365),
      points: listed.map((one, at) => ({ ...one, owner: name(`owner${at}`) })),
    }
  },
}
