import Value from 'typebox/value'
import type { Words } from '../base/words.ts'
import type { LawBook } from '../law/law-book.ts'
import { Feasts } from './feast.ts'
import { Arrangement } from './work-calendar.ts'

/** Every holiday name that the book knows in both languages. */
const namesIn = ({ editions }: LawBook): Words[] => {
  const feasts = (editions.get('calendar.statutory-days') ?? []).flatMap(({ value }) =>
    Value.Check(Feasts, value) ? value : [],
  )
  const off = (editions.get('calendar.arrangement') ?? []).flatMap(({ value }) =>
    Value.Check(Arrangement, value) ? value.off : [],
  )
  return [...feasts, ...off].map(({ zh, en }) => ({ zh, en }))
}

/** What a town types has one language; the names that are known, also two with a 、 between, get the other. */
export const holidayNames = (book: LawBook): ((typed: string) => Words) => {
  const known = namesIn(book).filter(({ zh, en }) => zh !== en)
  const one = (typed: string): Words =>
    known.find(({ zh, en }) => zh === typed || en === typed) ?? { zh: typed, en: typed }
  return (typed) => {
    const parts = typed
      .trim()
      .split(/\s*、\s*|\s+and\s+/)
      .map(one)
    const whole = one(typed.trim())
    if (parts.length === 1 || whole.zh !== whole.en) return whole
    return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(' and ') }
  }
}
