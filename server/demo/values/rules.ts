import { foundAndClosed, type Makers } from './given.ts'

const rules = [
  { name: '全员安全生产责任制', type: 'responsibility' },
  { name: '安全教育培训制度', type: 'training' },
  { name: '隐患排查治理制度', type: 'hazards' },
  { name: '安全承诺公告制度', type: 'commitment' },
  { name: '内部举报奖励制度', type: 'reward' },
  { name: '双报告制度', type: 'report' },
  { name: '木工机械操作规程', type: 'operation' },
  { name: '叉车操作规程', type: 'operation' },
] as const

export const ruleRecords: Makers<'contractor-agreement' | 'double-report' | 'rule-library' | 'violation'> = {
  'contractor-agreement': ({ on, day, pick, is, some, whole }) => {
    const type = pick('type', ['contract', 'service', 'lease'] as const)
    return {
      signedOn: on,
      type,
      partner: pick('partner', ['本镇一家建筑队', '本地保洁公司', '设备安装公司', '承租仓库的商户']),
      scope:
        type === 'lease'
          ? '租用东侧仓库存放成品'
          : pick('scope', ['屋面防水翻修', '设备安装调试', '厂区保洁']),
      place: pick('place', ['二号车间屋面', '东侧仓库', '厂区']),
      people: whole('people', 2, 15),
      qualified: is('qualified', 0.9),
      told: is('told', 0.85),
      ...(type === 'contract'
        ? { dangers: some('dangers', ['hot', 'height', 'lifting', 'electric'] as const) }
        : {}),
      until: day(type === 'lease' ? 365 : whole('until', 30, 120)),
      duties: '甲方提供作业条件并检查，乙方按方案施工，动火和登高先办票，发现隐患立即停工。',
    }
  },
  'double-report': (given) => {
    const counts = foundAndClosed(given, 12)
    return {
      reportedOn: given.on,
      subject: counts.major > 0 ? 'major' : 'periodic',
      regulator: given.pick('regulator', ['区应急局', '镇安办', '区住建局']),
      workersBy: given.pick('workersBy', ['board', 'assembly', 'congress']),
      workersOn: given.day(-given.whole('days', 0, 5)),
      red: given.is('red', 0.15) ? 1 : 0,
      orange: given.whole('orange', 0, 4),
      ...counts,
      measures: '较大风险点每班巡查一次并留记录；已闭环的隐患复查合格，余下的落实了人员、资金和期限。',
    }
  },
  'rule-library': ({ on, day, staff, is, whole }) => {
    const total = whole('total', 4, rules.length)
    const committed = is('committed', 0.8)
    return {
      revisedOn: on,
      total,
      staff,
      signed: is('all', 0.7) ? staff : Math.round((staff * whole('signed', 60, 95)) / 100),
      committed,
      ...(committed ? { postedAt: '厂门口公告栏' } : {}),
      rulesKept: is('rules', 0.8),
      rules: rules
        .slice(0, total)
        .map((rule, at) => ({ ...rule, issuedOn: day(-whole(`issued${at}`, 30, 700)) })),
      ...(total < rules.length ? { gaps: `还缺${rules[total]?.name}，下季度补上。` } : {}),
    }
  },
  violation: ({ on, pick, is, whole, name }) => {
    const ordinal = is('again', 0.25) ? whole('ordinal', 2, 3) : 1
    const penalty = ordinal > 1 ? 'off-post' : pick('penalty', ['talk', 'talk', 'fine'] as const)
    return {
      occurredOn: on,
      type: pick('type', ['operation', 'operation', 'discipline', 'command']),
      person: name('person'),
      post: pick('post', ['开料工', '叉车司机', '电焊工', '打磨工']),
      place: pick('place', ['一车间', '装卸区', '打磨间']),
      ordinal,
      foundBy: pick('foundBy', ['leader', 'manager', 'camera', 'worker']),
      penalty,
      ...(penalty === 'fine' ? { fine: pick('fine', ['100.00', '200.00']) } : {}),
      retrained: penalty === 'off-post' || is('retrained', 0.5),
      course: pick('course', [
        '没有断电就伸手清理木屑，被班组长当场叫停。',
        '叉车载人，已制止。',
        '打磨时没有戴护目镜。',
      ]),
    }
  },
}
