import { foundAndClosed, type Makers, rowsOf, yuan } from './given.ts'

const bodies = [
  { body: '木竹加工企业', department: '镇经发办' },
  { body: '餐饮和住宿', department: '镇市场监管所' },
  { body: '建筑工地', department: '镇建设办' },
  { body: '学校和幼儿园', department: '镇中心学校' },
  { body: '加油站和瓶装气站', department: '镇应急办' },
]

export const enforcement: Makers<
  | 'accountability-measure'
  | 'agency-check'
  | 'case-transfer'
  | 'enforcement-plan'
  | 'enforcement-summary'
  | 'supervision-assignment'
> = {
  'accountability-measure': ({ on, day, pick, is, whole }) => {
    const state = pick('state', ['waiting', 'answered', 'settled', 'settled'] as const)
    return {
      decidedOn: on,
      measure: pick('measure', ['remind', 'remind', 'circulate', 'interview', 'warn', 'list']),
      number: `镇安办〔${on.slice(0, 4)}〕${whole('number', 1, 60)}号`,
      unit: pick('unit', ['一家加工企业', '镇内一处工地', '一个村民委员会', '一家餐饮店']),
      due: day(whole('due', 5, 15)),
      ...(state === 'waiting' ? {} : { answeredOn: on }),
      state,
      ...(is('points', 0.4) ? { points: whole('points', 1, 5) } : {}),
      reason: pick('reason', [
        '季度检查逾期未交，两次催办没有答复。',
        '重大隐患整改进度滞后。',
        '隐患清单与现场不符。',
      ]),
      ...(state === 'waiting' ? {} : { answer: '已说明原因，补交记录，并定了责任人。' }),
    }
  },
  'agency-check': ({ on, pick, is, whole, name }) => {
    const reports = whole('reports', 2, 6)
    const faulty = is('faulty', 0.3) ? 1 : 0
    return {
      checkedOn: on,
      agency: pick('agency', ['本市一家评价公司', '区内一家检测公司', '一家消防维保公司']),
      type: pick('type', ['evaluation', 'testing', 'fire', 'training']),
      certificate: `APJ-${whole('certificate', 100, 999)}`,
      ledBy: name('leader'),
      post: pick('post', ['head', 'deputy']),
      reports,
      faulty,
      rulesKept: faulty === 0,
      falseReport: false,
      findings: faulty > 0 ? '一份报告没有现场照片，要求补正。' : '抽看的报告与现场相符。',
      ...(faulty > 0 ? { followUp: '十日内补正，由带队人复查。' } : {}),
    }
  },
  'case-transfer': ({ on, day, pick, is, whole }) => ({
    transferredOn: on,
    number: `移〔${on.slice(0, 4)}〕${whole('number', 1, 9)}号`,
    cause: pick('cause', ['涉嫌危险作业', '涉嫌非法经营瓶装气', '涉嫌提供虚假证明']),
    party: pick('party', ['某加工点经营者', '某运输个体户', '某气站负责人']),
    to: pick('to', ['police', 'police', 'bureau']),
    foundOn: day(-whole('found', 4, 12)),
    approvedOn: day(-1),
    receipt: is('receipt', 0.8),
    outcome: pick('outcome', ['open', 'accepted', 'refused']),
    facts: '现场检查记录、照片和询问笔录共十二页随案移送。',
  }),
  'enforcement-plan': ({ on, whole, is }) => {
    const officers = whole('officers', 2, 6)
    const [keyDays, generalDays, otherDays] = [officers * 60, officers * 40, officers * 70]
    const offDays = officers * 78
    return {
      approvedOn: on,
      year: Number(on.slice(0, 4)),
      officers,
      totalDays: keyDays + generalDays + otherDays + offDays,
      ...{ keyDays, generalDays, otherDays, offDays },
      keyUnits: whole('key', 8, 30),
      generalUnits: whole('general', 10, 50),
      share: whole('share', 5, 20),
      published: is('published', 0.85),
    }
  },
  'enforcement-summary': (given) => {
    const visits = given.whole('visits', 6, 40)
    const { found, closed } = foundAndClosed(given, 30)
    const cases = given.whole('cases', 0, 2)
    return {
      countedTo: given.on,
      visits,
      covert: given.whole('covert', 0, Math.floor(visits / 4)),
      lookBack: given.whole('lookBack', 0, Math.floor(visits / 4)),
      cross: given.whole('cross', 0, Math.floor(visits / 6)),
      found,
      closed,
      violations: given.whole('violations', 0, 6),
      cases,
      fines: yuan(cases * given.whole('fine', 2, 20) * 1000),
      measures: rowsOf(given.whole('measures', 0, 2), (at) => ({
        measure: given.pick(`measure${at}`, ['stop', 'expose', 'punish', 'ban']),
        times: given.whole(`times${at}`, 1, 3),
      })),
    }
  },
  'supervision-assignment': ({ on, whole, is, pick }) => {
    const [gaps, overlaps] = [is('gap', 0.3) ? whole('gaps', 1, 3) : 0, is('overlap', 0.3) ? 1 : 0]
    const assigned = whole('assigned', 80, 120)
    return {
      decidedOn: on,
      document: `镇安办〔${on.slice(0, 4)}〕${whole('number', 1, 12)}号`,
      total: assigned + gaps + overlaps,
      ...{ assigned, gaps, overlaps },
      published: is('published', 0.85),
      assignments: bodies.map((one, at) => ({
        ...one,
        level: pick(`level${at}`, ['key', 'general', 'light']),
      })),
      ...(gaps + overlaps > 0 ? { remedy: '下次安委会会议上逐家明确。' } : {}),
    }
  },
}
