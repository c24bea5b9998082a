import { plans as contract } from '@bihuan/contract/plans.ts'
import { dayOf } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import { slipForNotice, slips } from '@bihuan/domain/messages/slip.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { receiptFile, registerOf } from '../plans/receipt-operations.ts'
import { insertReminders } from '../plans/receipt-store.ts'
import { type Letter, sendReminder } from './send-reminder.ts'

/** Asking those who have not acknowledged the town's notice: a slip into their box, one a day at most. */
export const receiptReminders = (shipped: Plan) =>
  serve(
    'plans',
    { remindReceipts: contract.remindReceipts },
    {
      async remindReceipts({ parties }, desk) {
        const register = await registerOf(desk, shipped)
        if (isRefusal(register)) return register
        const waiting = register.rows.filter(
          ({ party, signedAt }) => signedAt === null && parties.includes(party.id),
        )
        const due = waiting.filter(({ remindedAt }) => !isToday(remindedAt, desk))
        if (waiting.length > 0 && due.length === 0)
          return refuse('message.reminded-today', { names: waiting.map(({ party }) => party.name) })
        if (due.length === 0) return { reminded: 0 }
        const { notice } = register
        const letters = due.map((row): Letter => {
          const { area, id, handler } = register.partyOf(row.party.id)
          return { area, party: id, handler: handler ?? null, ...textOf(notice.name, row) }
        })
        const [plan, digest] = [shipped.id, notice.digest]
        const acts = letters.map(({ area, party, handler }) => ({
          file: { id: receiptFile(desk.signer.town, digest, party), kind: 'receipt', area, party, handler },
          act: 'receipt.reminded',
          body: { plan, notice: digest },
        }))
        await sendReminder(desk, letters, { body: { notice: digest }, acts }, (rows) =>
          insertReminders(
            rows,
            letters.map(({ area, party, handler }) => ({
              ...{ plan, digest, area, party, handler },
              ...{ reminded_at: desk.now, reminded_by_name: desk.signer.person },
            })),
          ),
        )
        return { reminded: letters.length }
      },
    },
  )

const isToday = (at: number | null, { today }: Reader) => at !== null && dayOf(at) === today

type Waiting = { reminders: number; awaitedFrom: string; days: number }

/** Written once in the town's own language. */
const textOf = (name: string, { reminders, awaitedFrom, days }: Waiting) => {
  const slip = slipForNotice(reminders)
  return {
    slip,
    title: `${slips[slip].zh}：请签收《${name}》`,
    body: `《${name}》从${dayWords(awaitedFrom).zh}起等待签收，已经 ${days} 天。请打开方案，看过后签收。`,
  }
}
