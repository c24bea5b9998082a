import type { Words } from '../base/words.ts'
import { choice, count, text } from './field.ts'

/** Who led a piece of work. Clauses 8.1 to 8.4 ask for the head in person, so the post is a choice that a plan can demand. */
export const ledBy = text(
  { zh: '带队人', en: 'Led by' },
  { max: 40, personal: true, hint: { zh: '写实际带队的人的姓名', en: 'The name of who actually led it' } },
)

/** The post of whoever led, chaired or answers for it. */
export const postOf = (label: Words) =>
  choice(
    label,
    {
      head: { zh: '主要负责人', en: 'Head' },
      deputy: { zh: '分管负责人', en: 'Deputy' },
      other: { zh: '其他人员', en: 'Somebody else' },
    },
    {},
  )

export const post = postOf({ zh: '带队人职务', en: 'Post of the leader' })

export const people = count(
  { zh: '参加人数', en: 'People taking part' },
  { min: 1, example: { zh: '6', en: '6' } },
)
