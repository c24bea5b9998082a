import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import type { Hand } from '@bihuan/domain/hazards/hand.ts'
import { isOwnSource, type Source } from '@bihuan/domain/hazards/source.ts'
import type { Stage } from '@bihuan/domain/hazards/stage.ts'
import type { StepName } from '@bihuan/domain/hazards/step.ts'

/** A line of `content/demo/hazards.yaml`. */
export type Found = {
  town: string
  party: string
  by: Hand
  source: Source
  ago: number
  what: string
  place: string
  class: string
  ban?: string
  picture?: string
  grade?: 'major'
  criterion?: string
  basis?: string
  to: Stage
  /** Days that it was given. */
  term?: number
  list?: boolean
  suspend?: boolean
  /** Its acts are put on paper as well. */
  papers?: boolean
  /** Fixed while everybody was still there. */
  spot?: boolean
  /** Who judges, orders and reviews where no department is in charge: the town's own houses and roads. */
  judge?: 'office'
  /** Taken off the list again, with the publication of both. */
  removed?: boolean
  /** Money of the town: as settled, then entries by days after the finding. */
  funds?: {
    planned: string
    entries: [days: number, kind: 'allotted' | 'spent', amount: string, purpose: string][]
  }
}

export type Leg = { day: Day; hand: Hand; act: StepName; values: Record<string, unknown> }

const order: readonly Stage[] = [
  ...(['found', 'planning', 'rectifying', 'rectified', 'accepted', 'review', 'passed'] as const),
  'struck-off',
]

/** The steps from the finding to the stage that the paper names, each on its day and never after today. */
export const roadOf = (found: Found, today: Day): Leg[] => {
  const since = addDays(today, -found.ago)
  const leg = (after: number, hand: Hand, act: StepName, values: Leg['values']): Leg => {
    const day = addDays(since, after)
    return { day: day < today ? day : today, hand, act, values }
  }
  if (found.to === 'withdrawn')
    return [leg(1, 'office', 'withdraw', { reason: '到场看过，没有这回事，对方也撤回了' })]
  if (found.spot) return [leg(0, 'owner', 'fix', { how: '当班停机换上螺栓，加了防松垫片' })]
  const has = (stage: Stage) => order.indexOf(found.to) >= order.indexOf(stage)
  const road = [
    ...(has('planning') ? planned(found, since, leg) : []),
    ...(has('rectifying') ? treated(found, since, leg) : []),
    ...(has('rectified') ? ended(found, since, today, leg, has) : []),
    ...(found.removed && has('struck-off') ? removed(found, since, leg) : []),
  ]
  return [...road, ...paid(found, since, leg)].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
}

type Make = (after: number, hand: Hand, act: StepName, values: Leg['values']) => Leg

const isOwn = ({ source, grade }: Found) => isOwnSource(source) && grade === undefined

/** What both publications and the removal say. */
const removed = ({ term = 15, ago }: Found, since: Day, leg: Make): Leg[] => {
  const where = '镇政府公开栏和镇公众号'
  const after = Math.max(2, Math.min(term - 2, ago - 4)) + 5
  return [
    leg(5, 'office', 'publish', { on: addDays(since, 5), subject: 'hazard', where }),
    leg(after, 'office', 'remove', {
      on: addDays(since, after),
      opinion: '治理效果经评估合格，已销号，同意摘牌',
    }),
    leg(after + 1, 'office', 'publish', { on: addDays(since, after + 1), subject: 'result', where }),
  ]
}

const paid = ({ funds }: Found, since: Day, leg: Make): Leg[] =>
  (funds?.entries ?? []).map(([after, kind, amount, purpose]) =>
    leg(after, 'office', 'fund', { on: addDays(since, after), kind, amount, purpose }),
  )

const planned = (found: Found, since: Day, leg: Make): Leg[] => {
  const { grade = 'general', criterion, basis, term = 15, judge = 'department' } = found
  const why = { ...(criterion === undefined ? {} : { criterion }), ...(basis === undefined ? {} : { basis }) }
  const judging = leg(1, isOwn(found) ? 'owner' : judge, 'grade', { grade, ...why })
  if (isOwn(found)) return [judging]
  const demand = { issuer: '区应急管理局', demand: '立即采取防范措施，按期整改到位' }
  return [
    judging,
    leg(1, judge, 'order', { ...demand, deadline: addDays(since, term) }),
    ...(found.suspend
      ? [leg(1, 'department', 'suspend', { issuer: '区应急管理局', scope: 'part', what: found.place })]
      : []),
  ]
}

const treated = (found: Found, since: Day, leg: Make): Leg[] => {
  const { term = 15, grade, place, funds } = found
  const five = {
    ...(funds === undefined
      ? { measures: '停用、隔离，更换或加装后再用', responsible: '企业主要负责人', unit: '设备和安全科' }
      : { measures: '先围挡、立牌，再按图施工', responsible: '单位主要负责人', unit: '村镇建设办公室' }),
    funds: funds?.planned ?? (grade === 'major' ? '26000.00' : '800.00'),
    deadline: addDays(since, term),
    contingency: `${place}专人看守，发现异常先撤人再报告`,
  }
  const settled = leg(2, 'owner', 'settle', five)
  if (grade !== 'major') return [settled]
  const on = settled.day
  const report = {
    ...{ on, to: '区应急管理局', cause: '建设时没有配，验收也没有发现', harm: '可能造成群死群伤' },
    ...{
      difficulty: '要停用部位，采购周期二十天',
      goal: '按标准装齐并通过评估',
      method: '停用、采购、安装、调试',
    },
    ...{ means: '2.6 万元，已列支', staff: '主要负责人牵头，设备和安全科办理', schedule: '按期完成' },
    safety: '停用期间专人看守，预案已向员工说明',
  }
  return [
    settled,
    leg(2, 'owner', 'report-major', report),
    leg(3, 'owner', 'tell-workers', { on: addDays(on, 1), manner: 'assembly', people: 36 }),
    ...(found.list
      ? [
          leg(4, 'office', 'list', {
            ...{ level: 'county', on: addDays(since, 4), supervisor: '区安全生产委员会办公室' },
            deadline: addDays(since, term + 10),
          }),
        ]
      : []),
  ]
}

const ended = (found: Found, since: Day, today: Day, leg: Make, has: (stage: Stage) => boolean): Leg[] => {
  const { term = 15, ago, grade } = found
  const done = Math.max(2, Math.min(term - 2, ago - 4))
  const dayOf = (after: number) => (addDays(since, after) < today ? addDays(since, after) : today)
  const road: Leg[] = [
    leg(done, 'owner', 'rectify', {
      ...{ finishedOn: dayOf(done), how: '已按要求更换并试用，现场清理干净' },
      spent: grade === 'major' ? '21400.00' : '650.00',
    }),
  ]
  if (!isOwn(found) ? has('accepted') : has('struck-off'))
    road.push(
      leg(done + 1, 'owner', 'accept', { result: 'good', opinion: '试用正常', acceptedBy: '设备科长' }),
    )
  if (isOwn(found) || !has('review')) return road
  road.push(leg(done + 1, 'owner', 'ask-review', {}))
  if (grade === 'major') road.push(evaluation(leg, done + 1, dayOf(done + 1)))
  if (has('passed'))
    road.push(
      leg(done + 3, found.judge ?? 'department', 'review', {
        ...{ on: dayOf(done + 3), reviewers: '两名检查人员', result: 'passed' },
        opinion: '现场已改好，与整改报告一致',
      }),
    )
  if (grade === 'major' && has('struck-off'))
    road.push(leg(done + 4, 'leader', 'strike-off', { opinion: '材料齐全，同意销号' }))
  return road
}

const evaluation = (leg: Make, after: number, on: Day): Leg =>
  leg(after, 'owner', 'evaluate', {
    ...{ on, by: 'third-party', organisation: '临禾安全评价有限公司', evaluator: '评价师二人' },
    ...{ conclusion: 'fit', opinion: '治理到位，符合安全生产条件' },
  })
