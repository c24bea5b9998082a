import { today as contract } from '@bihuan/contract/today.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { addDays, startOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { heardOn, levelOf } from '@bihuan/domain/duties/escalation.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { prepareIssue } from '../duties/carry-out.ts'
import { latestIssue } from '../duties/issue-store.ts'
import { countOverdue, type DutyWithName, pageOfOverdue, type WentUp } from '../duties/store.ts'
import { ruleFinder, viewTodo } from '../duties/views.ts'
import { pageOf, pageSize, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { countHazards } from '../hazards/store.ts'
import { countUnread, unacknowledgedSince } from '../messages/store.ts'
import { planInForce } from '../plans/store.ts'
import { countSnaps } from '../snaps/store.ts'
import { missingStatistics, waitingForTown } from './hazards.ts'

/** As many as one sees without scrolling; the count says how many there are. */
const shown = 12

/** Days that somebody has to acknowledge what was sent before it is told here. */
const patience = 3

/** What today asks of an office: overdue duties that came up to it, and what it left lying itself. */
export const todayOperations = (shipped: Plan, laws: LawBook) =>
  serve('today', contract, {
    async show(_, desk) {
      const { signer } = desk
      const plan = await planInForce(desk.rows, shipped)
      return {
        asOf: desk.today,
        escalated: await escalated(desk, plan),
        hazards: mayAct(signer.roles, 'hazard.read') ? await countHazards(desk.rows, desk.today) : null,
        waiting: mayAct(signer.roles, 'hazard.read') ? await waitingForTown(desk) : [],
        snaps: mayAct(signer.roles, 'hazard.read')
          ? await countSnaps(desk.rows, signer, {}, desk.today)
          : null,
        statistics: mayAct(signer.roles, 'message.send') ? await missingStatistics(desk, laws) : null,
        unread: signer.party === null ? 0 : await countUnread(desk.rows, signer.party),
        unissued: mayAct(signer.roles, 'plan.issue') ? await unissued(desk, shipped, laws) : null,
        unacknowledged: mayAct(signer.roles, 'message.send') ? await unacknowledged(desk) : [],
      }
    },

    async escalated({ after }, desk) {
      const cursor = readCursor(after, ['day', 'id'])
      if (isRefusal(cursor)) return cursor
      const plan = await planInForce(desk.rows, shipped)
      const wentUp = wentUpTo(desk, plan)
      const found = wentUp === undefined ? [] : await pageOfOverdue(desk.rows, wentUp, pageSize + 1, cursor)
      const { page, next } = pageOf(found, (duty) => [duty.due_on, duty.id])
      return { asOf: desk.today, duties: viewsOf(desk, plan, page), next }
    },
  })

/** What has gone up to the signer; undefined for who is nobody's ear. */
const wentUpTo = ({ signer, today }: Reader, plan: Plan): WentUp | undefined => {
  const level = levelOf(signer.roles)
  return level && { heard: heardOn(plan, level, today), own: signer.party }
}

const viewsOf = ({ signer, today }: Reader, plan: Plan, duties: readonly DutyWithName[]) => {
  const ruleOf = ruleFinder(plan)
  return duties.map((duty) => viewTodo(duty, ruleOf, { plan, asOf: today, own: levelOf(signer.roles) }))
}

const escalated = async (desk: Reader, plan: Plan) => {
  const level = levelOf(desk.signer.roles)
  const wentUp = wentUpTo(desk, plan)
  if (level === undefined || wentUp === undefined) return null
  const duties = await pageOfOverdue(desk.rows, wentUp, shown)
  const count = duties.length < shown ? duties.length : await countOverdue(desk.rows, wentUp)
  return { level, count, duties: viewsOf(desk, plan, duties) }
}

const unissued = async (desk: Reader, shipped: Plan, laws: LawBook) => {
  if ((await latestIssue(desk.rows, shipped.id)) === undefined) return null
  const { counts } = (await prepareIssue(desk, shipped, laws)).issuing
  return { added: counts.added + counts.reopened, moved: counts.moved, withdrawn: counts.withdrawn }
}

const unacknowledged = async (desk: Reader) => {
  const batches = await unacknowledgedSince(desk.rows, startOf(addDays(desk.today, -patience)))
  return batches.map(({ batch, title, sent_at, sent, received }) => ({
    batch,
    title: title ?? '',
    sentAt: sent_at,
    waiting: Number(sent) - Number(received),
    sent: Number(sent),
  }))
}
