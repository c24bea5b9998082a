import { calendar as contract } from '@bihuan/contract/calendar.ts'
import { yearOf } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { arrangementOf } from '@bihuan/domain/calendar/arrangement.ts'
import { holidayNames } from '@bihuan/domain/calendar/holiday-names.ts'
import { calendarNames, icsOf, yearEvents } from '@bihuan/domain/calendar/ics.ts'
import { seasonKeys, seasonProblem } from '@bihuan/domain/calendar/season.ts'
import { calendarYears, statutoryOf, unknownYear, yearSheet } from '@bihuan/domain/calendar/year-sheet.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { withLocalEditions } from '@bihuan/domain/law/local-edition.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { layInPlace, localEdition } from '../law/local-writing.ts'
import { mayEdit } from '../law/operations.ts'
import { bookOfTown, editionOf, findLocal, lawFile, localRows } from '../law/store.ts'
import { seasonView, yearView } from './views.ts'

const arrangement = 'calendar.arrangement'

/** The calendar of a town: the national arrangements, seasons and key times with its own editions over them. */
export const calendarOperations = (national: LawBook) => {
  const viewOf = async (desk: Reader, year: number) => {
    const locals = await localRows(desk.rows)
    const book = withLocalEditions(national, locals.map(editionOf))
    const sheet = yearSheet(book, year)
    if (isRefusal(sheet)) return sheet
    const view = yearView(book, sheet, year, locals)
    return { ...view, ...calendarYears(book), today: desk.today, may: [mayEdit(desk)] }
  }

  return serve('calendar', contract, {
    year: ({ year }, desk) => viewOf(desk, Number(year)),

    async ics({ year }, desk) {
      const { language } = desk
      const events = yearEvents(await bookOfTown(desk.rows, national), Number(year), language)
      if (isRefusal(events)) return events
      const name = `${calendarNames[language]} ${year}`
      return { name: `${name.replaceAll(' ', '-')}.ics`, content: icsOf(name, events, desk.now) }
    },

    async setArrangement({ year, holidays, instead, source, reason }, desk) {
      const asked = Number(year)
      const unknown = unknownYear(national, asked)
      if (unknown !== undefined) return unknown
      await desk.lock(lawFile(desk.signer.town, arrangement))
      const [from, to] = [`${year}-01-01`, `${year}-12-31`]
      if (await hasChanged(desk, arrangement, from, instead)) return refuse('calendar.changed-meanwhile')
      const book = await bookOfTown(desk.rows, national)
      const statutory = statutoryOf(book, asked)
      if (isRefusal(statutory)) return statutory
      const value = arrangementOf(asked, holidays, statutory, holidayNames(book))
      if (isRefusal(value)) return value
      const own = localEdition({ key: arrangement, value, from, to, source, reason })
      const laid = await layInPlace(desk, national, [own])
      return isRefusal(laid) ? laid : viewOf(desk, asked)
    },

    async setSeason({ season, from, to, since, instead, source, reason }, desk) {
      const wrong = seasonProblem({ from, to })
      if (wrong !== undefined) return wrong
      const keys = seasonKeys(season)
      await desk.lock(...[keys.from, keys.to].map((key) => lawFile(desk.signer.town, key)))
      if (await hasChanged(desk, keys.from, since, instead)) return refuse('calendar.changed-meanwhile')
      const owns = Object.entries({ from, to }).map(([end, value]) =>
        localEdition({ key: keys[end as 'from' | 'to'], value, from: since, to: null, source, reason }),
      )
      const laid = await layInPlace(desk, national, owns)
      if (isRefusal(laid)) return laid
      const sheet = yearSheet(laid, yearOf(since))
      const spans = isRefusal(sheet) ? [] : sheet.seasons
      return seasonView(laid, season, since, spans, await localRows(desk.rows))
    },
  })
}

/** Whether the town's edition in force is another than the one that was looked at, by when it was set. */
const hasChanged = async (desk: Reader, key: string, on: string, seenAt: number | null): Promise<boolean> =>
  ((await findLocal(desk.rows, key, on))?.set_at ?? null) !== seenAt
