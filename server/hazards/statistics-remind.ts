import { dayOf } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import { isOver, statisticsLamp } from '@bihuan/domain/hazards/statistics.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { slipOf, slips } from '@bihuan/domain/messages/slip.ts'
import type { Writer } from '../frame/desk.ts'
import { type Letter, sendReminder } from '../messages/send-reminder.ts'
import { dueOf, handedIn, periodAsked } from './statistics-form.ts'
import { insertStatisticsReminders, type TellerRow, tellersAmong } from './statistics-store.ts'

/** A slip to each of these enterprises that has not handed in, one a day at most. */
export const remindOfStatistics = async (
  { period: name, parties }: { period: string; parties: string[] },
  desk: Writer,
  national: LawBook,
) => {
  const period = periodAsked(desk, name)
  if (!isOver(period, desk.today))
    return refuse('hazard.statistics-running', {
      ...{ period: period.words.zh, periodEn: period.words.en, last: period.last },
    })
  const due = await dueOf(desk, national, period)
  if (isRefusal(due)) return due
  const missing = await tellersAmong(desk, { period, state: 'missing' }, parties)
  if (missing.length === 0) return refuse('message.nothing-owed')
  const isToday = ({ reminded_at }: TellerRow) => reminded_at !== null && dayOf(reminded_at) === desk.today
  const asked = missing.filter((row) => !isToday(row))
  if (asked.length === 0)
    return refuse('message.reminded-today', { names: missing.map((row) => row.name).slice(0, 10) })
  const letters = asked.map((row) => letterTo(row, period, due, desk.today))
  await sendReminder(desk, letters, { body: { statistics: period.name } }, (rows) =>
    insertStatisticsReminders(
      rows,
      letters.map(({ area, party, handler }) => ({
        ...{ period: period.name, area, party, handler },
        ...{ reminded_at: desk.now, reminded_by_name: desk.signer.person },
      })),
    ),
  )
  return { reminded: letters.length }
}

/** Written once in the town's own language. */
const letterTo = (row: TellerRow, period: Period, due: string, today: string): Letter => {
  const filed =
    row.filed_on === null ? undefined : { filed_on: row.filed_on, status: row.status ?? 'standing' }
  const lamp = statisticsLamp(period, due, handedIn(filed), today)
  const slip = slipOf(lamp, row.reminders) ?? 'blue'
  return {
    ...{ slip, area: row.area, party: row.id, handler: row.handler },
    title: `${slips[slip].zh}：请报送${period.words.zh}隐患统计表`,
    body: `${period.words.zh}的隐患统计表 ${dayWords(due).zh}到期，${lamp.words.zh}。数字已经数好：打开“隐患”里的“隐患统计表”，看过数字、写上分析、签字即可。`,
  }
}
