import type { messages as contract } from '@bihuan/contract/messages.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import { judge } from '@bihuan/domain/duties/lamp.ts'
import { gravestOf, type Slip, slipOf, slips } from '@bihuan/domain/messages/slip.ts'
import { type DutyWithName, findDuties, holdDuties } from '../duties/store.ts'
import { type RuleOf, timedOf, viewDuty } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { type Letter, sendReminder } from './send-reminder.ts'
import { insertReminded, remindersOf } from './store.ts'

type Asked = InputOf<typeof contract.remind>
type Judged = { duty: DutyWithName } & ({ slip: Slip } | { because: Words; isToday: boolean })

/** One slip for each body that owes; what is delivered meanwhile, or was reminded of today, is left out and said. */
export const remind = async ({ duties: asked, note }: Asked, desk: Writer, ruleOf: RuleOf) => {
  await holdDuties(desk.rows, asked)
  const found = await findDuties(desk.rows, asked)
  if (found.length < asked.length) return refuse('duty.not-found')
  const before = await remindersOf(desk.rows, asked)
  const judged = found.map((duty) => judgeOne(duty, before.get(duty.id), desk.today))
  const due = judged.flatMap((one) => ('slip' in one ? [one] : []))
  const skipped = judged.flatMap((one) => ('slip' in one ? [] : [one]))
  if (due.length === 0) return refusalFor(skipped)

  const letters = lettersTo(desk, due, note.trim(), ruleOf)
  const about = {
    body: { duties: due.map(({ duty }) => duty.id) },
    ...(note.trim() === '' ? {} : { personal: { note: note.trim() } }),
  }
  const batch = await sendReminder(
    desk,
    letters.map(({ letter }) => letter),
    about,
    (rows, messages) =>
      insertReminded(
        rows,
        letters.flatMap(({ duties }, at) =>
          duties.map(({ id, area, party, handler }) => ({
            ...{ duty: id, on_day: desk.today, message: messages[at]?.id ?? '' },
            ...{ area, party, handler },
          })),
        ),
      ),
  )
  return {
    batch,
    sent: letters.length,
    duties: due.length,
    skipped: skipped.map(({ duty, because }) => ({ duty: duty.id, debtor: duty.debtor_name, because })),
  }
}

const judgeOne = (
  duty: DutyWithName,
  before: { times: number; last: string } | undefined,
  today: string,
): Judged => {
  if (before?.last === today)
    return { duty, isToday: true, because: { zh: '今天已经催过', en: 'reminded already today' } }
  const slip = slipOf(judge(timedOf(duty), today), before?.times ?? 0)
  return slip === undefined
    ? { duty, isToday: false, because: { zh: '已经交了或不用交', en: 'delivered, or not owed' } }
    : { duty, slip }
}

const refusalFor = (skipped: readonly { duty: DutyWithName; isToday: boolean }[]) => {
  const today = skipped.filter(({ isToday }) => isToday).map(({ duty }) => duty.debtor_name)
  return today.length > 0
    ? refuse('message.reminded-today', { names: [...new Set(today)] })
    : refuse('message.nothing-owed')
}

/** One letter for each debtor, that names every duty it is reminded of. */
const lettersTo = (
  desk: Writer,
  due: readonly { duty: DutyWithName; slip: Slip }[],
  note: string,
  ruleOf: RuleOf,
) => {
  const debtors = [...new Set(due.map(({ duty }) => duty.debtor))].sort()
  return debtors.map((debtor) => {
    const own = due.filter(({ duty }) => duty.debtor === debtor)
    const slip = gravestOf(own.map((one) => one.slip))
    const duties = own.map(({ duty }) => duty)
    const [first] = duties
    if (first === undefined) throw new Error('a debtor without a duty')
    const { area, handler } = first
    const letter: Letter = {
      ...{ slip, area, party: debtor, handler },
      title: `${slips[slip].zh}：请尽快办理 ${own.length} 项`,
      body: bodyOf(duties, note, ruleOf, desk.today),
    }
    return { letter, duties }
  })
}

/** Written once in the town's own language; the list beside it is live and in the reader's. */
const bodyOf = (duties: readonly DutyWithName[], note: string, ruleOf: RuleOf, today: string): string =>
  [
    ...duties.map((duty) => {
      const { title, occasion, lamp } = viewDuty(duty, ruleOf, today)
      return `${duty.clause} ${title.zh}（${occasion.zh}），${dayWords(duty.due_on).zh}到期，${lamp.words.zh}`
    }),
    ...(note === '' ? [] : [note]),
  ].join('\n')
