import { type Makers, rowsOf } from './given.ts'

const tasks = [
  '排查沿街店铺',
  '自建房四方责任人上墙',
  '重点企业全覆盖检查',
  '组织一次演练',
  '清理疏散通道',
  '补齐台账',
]

export const organisation: Makers<'expert-service' | 'safety-organisation' | 'sub-plan' | 'team-register'> = {
  'expert-service': ({ on, pick, is, whole, name }) => {
    const paidBy = pick('paidBy', ['office', 'department', 'enterprise', 'insurer'] as const)
    return {
      servedOn: on,
      type: pick('type', ['hazards', 'hazards', 'technical', 'evaluation', 'decision', 'training']),
      client: pick('client', ['辖区一家木业加工厂', '镇农贸市场改造', '一处液化气瓶装站', '两家民宿']),
      paidBy,
      ...(paidBy === 'enterprise' ? { fee: pick('fee', ['600.00', '800.00', '1500.00']) } : {}),
      impartial: is('impartial', 0.9),
      experts: rowsOf(whole('experts', 1, 3), (at) => ({
        name: name(`expert${at}`),
        field: pick(`field${at}`, ['电气', '消防', '机械', '化工', '建筑结构']),
      })),
      opinion: pick('opinion', [
        '除尘管道要加装泄爆口，清灰记录要连续；其余基本符合。',
        '配电线路老化，建议分两期更换，先换高负荷回路。',
      ]),
      ...(is('adopted', 0.6) ? { adopted: '意见采纳，已列入整改清单。' } : {}),
    }
  },
  'safety-organisation': ({ on, day, staff, pick, is, whole, name }) => {
    const isLarge = staff > 100
    const hasDirector = isLarge && is('director', 0.6)
    return {
      decidedOn: on,
      bodies: isLarge
        ? ['committee', 'department', ...(hasDirector ? (['director'] as const) : []), 'full-time']
        : ['group', 'part-time'],
      ...(is('document', 0.7) ? { document: `安字〔${on.slice(0, 4)}〕${whole('number', 1, 20)}号` } : {}),
      staff,
      fullTime: isLarge ? whole('fullTime', 1, 3) : 0,
      partTime: isLarge ? 0 : 1,
      engineers: isLarge && is('engineer', 0.5) ? 1 : 0,
      ...(hasDirector ? { director: name('director') } : {}),
      members: ['总经理', '生产负责人', '安全管理员']
        .slice(0, Math.max(1, Math.min(3, staff)))
        .map((post, at) => ({
          ...{ name: name(`member${at}`), post },
          field: pick(`field${at}`, ['全面负责', '生产现场', '培训和档案', '消防和用电']),
          certificate: `考合${whole(`certificate${at}`, 10_000, 99_999)}`,
          certifiedUntil: day(whole(`until${at}`, 100, 1000)),
        })),
    }
  },
  'sub-plan': ({ on, day, pick, whole, name }) => {
    const total = whole('tasks', 3, tasks.length)
    return {
      issuedOn: on,
      name: '落实三个狠抓专项行动细化方案',
      number: `〔${on.slice(0, 4)}〕${whole('number', 1, 30)}号`,
      leader: name('leader'),
      post: pick('post', ['head', 'head', 'head', 'deputy']),
      total,
      tasks: rowsOf(total, (at) => ({
        task: tasks[at] ?? '',
        owner: name(`owner${at}`),
        due: day(whole(`due${at}`, 20, 200)),
        state: pick(`state${at}`, ['open', 'running', 'running', 'done']),
      })),
      arrangement: '每月底碰头一次，未完成的说明原因，报镇安办。',
    }
  },
  'team-register': ({ on, day, staff, pick, is, whole, name }) => {
    const own = Math.min(staff, whole('own', 1, 3))
    const hired = is('hired', 0.6) ? 1 : 0
    return {
      registeredOn: on,
      total: own + hired,
      own,
      hired,
      ...(hired > 0 && is('agency', 0.5) ? { agency: '本地一家安全技术服务机构' } : {}),
      members: rowsOf(own + hired, (at) => ({
        name: name(`member${at}`),
        source: at < own ? 'own' : 'hired',
        field: pick(`field${at}`, ['安全管理', '电气', '设备', '消防']),
        ...(is(`title${at}`, 0.6)
          ? { title: pick(`title${at}`, ['助理工程师', '注册安全工程师', '高级技工']) }
          : {}),
        ...(at < own ? {} : { until: day(whole('until', 90, 700)) }),
      })),
      work: '编制制度、组织检查、指导整改，每月到现场不少于两次。',
    }
  },
}
