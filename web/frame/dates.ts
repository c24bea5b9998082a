import { type Day, dayOf, type Instant, weekdayOf } from '@bihuan/domain/base/day.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'

const weekdays: Record<Language, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

export const weekday = (day: Day, language: Language): string => weekdays[language][weekdayOf(day) - 1] ?? ''

/** 6月11日 / 11 Jun; with the year when the reader's day (`asOf`) is in another one. */
export const sayDay = (day: Day, language: Language, asOf?: Day): string => dayWords(day, asOf)[language]

/** 6月11日 周四 / Thu 11 Jun */
export const sayDayAndWeekday = (day: Day, language: Language, asOf?: Day): string =>
  language === 'zh'
    ? `${sayDay(day, 'zh', asOf)} ${weekday(day, 'zh')}`
    : `${weekday(day, 'en')} ${sayDay(day, 'en', asOf)}`

/** 14:05, in China, wherever the reader sits. */
export const sayTime = (instant: Instant): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)

/** 6月11日 14:05 / 11 Jun, 14:05 */
export const sayInstant = (instant: Instant, language: Language, asOf?: Day): string =>
  `${sayDay(dayOf(instant), language, asOf)}${language === 'zh' ? ' ' : ', '}${sayTime(instant)}`
