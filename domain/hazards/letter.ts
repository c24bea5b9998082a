import { daysBetween } from '../base/day.ts'
import { dayWords } from '../duties/date-words.ts'
import { redFrom, type Slip } from '../messages/slip.ts'
import type { Act } from './act.ts'
import type { Hazard } from './hazard.ts'
import { doneWords } from './step.ts'

/** What the body whose hazard it is finds in its box. Without a slip it is a notice, with one a reminder. */
export type HazardLetter = { slip: Slip | null; title: string; body: string }

type Lines = readonly (string | undefined | false)[]

/** What the town did, as the unit has to know it; written once in the town's own language. */
const told = (act: Act, hazard: Hazard): Lines | undefined => {
  const until = hazard.deadline && `整改期限：${dayWords(hazard.deadline).zh}`
  switch (act.act) {
    case 'order':
      return [`发文单位：${act.values.issuer}`, `要求：${act.values.demand}`, until]
    case 'suspend':
      return [
        `发文单位：${act.values.issuer}`,
        `停用：${act.values.what}`,
        '同意恢复以前不得恢复生产、使用。',
      ]
    case 'resume':
    case 'strike-off':
      return [act.values.opinion]
    case 'answer-extension':
      return [act.values.answer === 'granted' ? '同意延期。' : '不同意延期。', act.values.reason, until]
    case 'review':
      return act.values.result === 'passed'
        ? ['复查合格，等待销号。', act.values.opinion]
        : ['复查不合格，继续整改。', act.values.opinion, until]
    case 'list':
      return [`督办单位：${act.values.supervisor}`, `督办期限：${dayWords(act.values.deadline).zh}`]
    case 'remove':
      return [act.values.opinion]
    case 'withdraw':
      return ['已经撤销，不用再整改，记录保留。', act.values.reason]
    case 'urge':
      return [act.values.note, until]
    default:
      return undefined
  }
}

/**
 * The letter that a step of somebody else puts into the box of the unit whose hazard it is; undefined where the unit has
 * nothing to know or did it itself. `urgedBefore`: how many reminders of this hazard it was sent.
 */
export const letterOf = (act: Act, hazard: Hazard, urgedBefore: number): HazardLetter | undefined => {
  if (act.hand === 'owner') return undefined
  const lines = told(act, hazard)
  if (lines === undefined) return undefined
  const body = [`${hazard.what}（${hazard.place}）`, ...lines].filter((line) => typeof line === 'string')
  return {
    slip: act.act === 'urge' ? slipFor(hazard, act.signed.on, urgedBefore) : null,
    title: `隐患${doneWords(act.act).zh}：${hazard.what.slice(0, 30)}`,
    body: body.join('\n'),
  }
}

/** As for duties: blue in time, yellow past the deadline, red when reminders have not helped for a while. */
const slipFor = ({ deadline }: Hazard, today: string, urgedBefore: number): Slip => {
  const late = deadline === undefined ? 0 : daysBetween(deadline, today)
  if (late <= 0) return 'blue'
  return urgedBefore > 0 && late >= redFrom ? 'red' : 'yellow'
}
