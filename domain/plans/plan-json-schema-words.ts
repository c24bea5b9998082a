import type { Words } from '../base/words.ts'

/** What each key of a plan's file is for, by the names on the way to it; lists count for nothing on the way. */
export const planKeys: Readonly<Record<string, Words>> = {
  id: {
    zh: '方案代号，小写字母、数字和短横线；定了就不改',
    en: 'Name of the plan for programs, never changed',
  },
  version: { zh: '第几版，改动内容就加一', en: 'Rises by one whenever the content changes' },
  title: { zh: '方案名称', en: 'What the plan is called' },
  from: {
    zh: '印发日期；这天以前就结束的周期不补',
    en: 'Day of the issue; periods that ended before it are not owed',
  },
  superiors: {
    zh: '依据的上级文件，以及每条的去向',
    en: 'Notices from above, and what became of each clause',
  },
  'superiors.id': { zh: '上级文件代号', en: 'Name of the notice for programs' },
  'superiors.title': { zh: '上级文件名称', en: 'What the notice is called' },
  'superiors.number': { zh: '文号，照印的写', en: 'File number as printed' },
  'superiors.clauses': { zh: '上级文件的条款', en: 'Clauses of the notice from above' },
  'superiors.clauses.id': { zh: '条款代号', en: 'Number or name of the clause' },
  'superiors.clauses.words': { zh: '用自己的话写这条要什么', en: 'What it asks, in your own words' },
  'superiors.clauses.fate': {
    zh: '去向：carried 照办，sharpened 加严，softened 放宽，dropped 没有采用',
    en: 'What this plan does with it: carried, sharpened, softened or dropped',
  },
  'superiors.clauses.by': { zh: '由本方案哪些条款承接', en: 'Clauses of this plan that carry it' },
  addressees: {
    zh: '发给谁；这些单位都要签收',
    en: 'Whom it is addressed to; all of them acknowledge receipt',
  },
  escalation: { zh: '逾期后第几天告诉谁', en: 'Who hears of an overdue duty, and after how many days' },
  'escalation.after': { zh: '到期后第几天', en: 'Days after the due date' },
  'escalation.to': {
    zh: 'handler 主管部门，office 镇安办，leader 镇领导',
    en: 'handler: the department in charge; office: the safety office; leader: the town’s leader',
  },
  parts: { zh: '方案的几大部分', en: 'The large parts of the plan' },
  'parts.id': { zh: '部分代号', en: 'Name of the part' },
  'parts.title': { zh: '部分名称', en: 'Title of the part' },
  tasks: {
    zh: '编号的任务；第三部分的要求写作 R',
    en: 'Numbered tasks; R for the requirements of part three',
  },
  'tasks.id': {
    zh: '任务编号，加引号；4.2 属于任务 4',
    en: 'Number of the task in quotes; 4.2 belongs to task 4',
  },
  'tasks.part': { zh: '属于哪一部分', en: 'The part it belongs to' },
  'tasks.title': { zh: '任务名称', en: 'Title of the task' },
  clauses: { zh: '逐条写，一条也不能少', en: 'Every clause, none left out' },
  'clauses.id': { zh: '条款编号，加引号：4.2 或 R1', en: 'The text’s own number in quotes: 4.2, or R1' },
  'clauses.title': { zh: '列表里用的短名', en: 'Short name for lists' },
  'clauses.words': {
    zh: '用自己的话写这条要什么；原文由镇里另行载入',
    en: 'What it asks in your own words; the town loads the notice itself',
  },
  'clauses.duties': {
    zh: '这条让谁在什么时候交什么；没有就写 []',
    en: 'Who owes what by when; [] for nothing',
  },
  'clauses.leaves': {
    zh: '没有期限的部分留给什么；没有义务的条款必须写',
    en: 'What is left without a date; a clause without duties must say',
  },
  'clauses.leaves.kind': {
    zh: 'judgement 留给判断，intent 表明方向，encouraged 只是鼓励',
    en: 'judgement: left to people; intent: a direction; encouraged: asked of nobody',
  },
  'clauses.leaves.why': { zh: '为什么', en: 'Why' },
  'clauses.duties.id': { zh: '义务代号，本条内不重复', en: 'Name of the duty, once in its clause' },
  'clauses.duties.title': { zh: '义务名称，出现在待办里', en: 'What the duty is called in a list of work' },
  'clauses.duties.binds': {
    zh: '谁欠：enterprise 企业，department 部门，village 村，office 镇安办，agency 服务机构',
    en: 'Who owes: enterprise, department, village, office (the town safety office) or agency',
  },
  'clauses.duties.where': {
    zh: '其中哪些，几个条件都要满足；不写就是全部',
    en: 'Which of them, all conditions together; without it everybody',
  },
  'clauses.duties.where.sector': { zh: '行业是其中之一', en: 'Of one of these sectors' },
  'clauses.duties.where.any': { zh: '特征至少有一个', en: 'Has at least one of these traits' },
  'clauses.duties.where.all': { zh: '特征全都有', en: 'Has every one of these traits' },
  'clauses.duties.where.staffOver': {
    zh: '从业人员超过这个数（等于不算）',
    en: 'More people than this; exactly as many is not more',
  },
  'clauses.duties.where.staffUpTo': { zh: '从业人员不多于这个数', en: 'This many people or fewer' },
  'clauses.duties.every': {
    zh: '何时：month 每月，quarter 每季，half-year 每半年，year 每年，key-time 逢重点时段，standing 任何时候都有效，event 遇事即办',
    en: 'When: month, quarter, half-year, year, key-time (around holidays), standing (valid at every moment), event (when it happens)',
  },
  'clauses.duties.keyTimes': {
    zh: '只用于 key-time：哪几个节日，写中文名；不写就是全部',
    en: 'Of key-time: which holidays, by their Chinese names; without it all',
  },
  'clauses.duties.events': { zh: '只用于 event：什么事', en: 'Of event: what has to happen' },
  'clauses.duties.within': {
    zh: '只用于 event：从那天起几天之内',
    en: 'Of event: days allowed from that day',
  },
  'clauses.duties.grace': {
    zh: '只用于 standing：印发后几天内交第一份，不写是 30',
    en: 'Of standing: days until the first record, 30 without it',
  },
  'clauses.duties.evidence': { zh: '交什么记录算完成', en: 'The record that delivers it' },
  'clauses.duties.evidence.ledger': {
    zh: '台账代号；同一份记录可以办完几项',
    en: 'Kind of ledger; one record may deliver several duties',
  },
  'clauses.duties.evidence.with': {
    zh: '选项字段要填其中之一，如 post: [head]',
    en: 'Fields of choices that must say one of these, such as post: [head]',
  },
  'clauses.duties.evidence.validFor': {
    zh: '只用于 standing、台账自己没有截止日时：一份管几个月',
    en: 'Of standing, where the ledger names no last day: months for which a record holds',
  },
  'clauses.duties.acceptance': {
    zh: '怎样算合格，给看记录的人',
    en: 'What an officer looks for in the record',
  },
  'clauses.duties.settledFor': {
    zh: '到期前开业不满这么多天的，这一期不欠',
    en: 'Who began fewer days than this before the due date does not owe it',
  },
  'clauses.duties.remind': {
    zh: '到期前几天提醒，从早到晚',
    en: 'Days before the due date on which to remind, earliest first',
  },
  'clauses.duties.escalate': {
    zh: '这一项自己的逾期步骤，代替全方案的',
    en: 'Steps of its own, in place of the plan’s',
  },
  'clauses.duties.escalate.after': { zh: '到期后第几天', en: 'Days after the due date' },
  'clauses.duties.escalate.to': { zh: 'handler、office 或 leader', en: 'handler, office or leader' },
  'clauses.duties.legalBaseline': {
    zh: '法律要什么，写明条号；法律没有要求就直说',
    en: 'What the law asks, with the article; say so where it asks nothing',
  },
  'clauses.duties.planDemand': {
    zh: '方案要什么；原文没写时间的，写明这里怎么定',
    en: 'What the plan asks, and how a date was chosen where the text has none',
  },
  'clauses.duties.law': {
    zh: '法律规定一年几次的参数；比方案密就按它',
    en: 'The law’s figure of times a year; it schedules where it asks more',
  },
  'clauses.duties.law.perYear': {
    zh: '参数代号，见法规参数页',
    en: 'Key of the figure, see the page of figures',
  },
  'clauses.duties.minutes': {
    zh: '每次要一个人多少分钟，照实估',
    en: 'Minutes it takes one person each time, honestly',
  },
}
