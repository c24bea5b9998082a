import type { Calendar } from '@bihuan/domain/duties/occasion.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Reader } from '../frame/desk.ts'
import { bookOfTown } from '../law/store.ts'
import { eventsOf } from './event-store.ts'

/** What a plan's days are reckoned by in this town today: its own law book and what happened. */
export const calendarOf = async (desk: Reader, national: LawBook): Promise<Calendar> => ({
  today: desk.today,
  book: await bookOfTown(desk.rows, national),
  events: await eventsOf(desk.rows),
})
