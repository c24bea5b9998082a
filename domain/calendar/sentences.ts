import { type Sentences, sentence } from '../base/refusal.ts'

/** What the calendar says no with. */
export const calendarSentences = {
  'calendar.unknown-year': sentence('missing', {
    zh: '没有 {year} 年的日历，可以看 {first} 年到 {last} 年。{first} 年以前的放假安排没有收录，{last} 年以后的农历没有颁行。',
    en: 'There is no calendar of {year}; years from {first} to {last} can be shown. Days off before {first} are not recorded here, and the lunar calendar is published up to {last}.',
  }),
  'calendar.bad-arrangement': sentence('incomplete', {
    zh: '{year} 年的放假安排有 {count} 处不对，没有保存。请按每一行的提示改正。',
    en: 'The days off of {year} have {count} faults; nothing was saved. Mend each row as it says.',
  }),
  'calendar.bad-season': sentence('incomplete', {
    zh: '季节的起止日期不对，没有保存。请写存在的月和日，例如 05-01。',
    en: 'The first or last day of the season is no day; nothing was saved. Write a month and a day that exist, such as 05-01.',
  }),
  'calendar.changed-meanwhile': sentence('conflict', {
    zh: '您填写期间，别人已经改过这一项，没有保存。请关闭表单，看过最新内容再改。',
    en: 'Somebody changed this while you were filling it in; nothing was saved. Close the form, read what is there now, then change it.',
  }),
} satisfies Sentences
