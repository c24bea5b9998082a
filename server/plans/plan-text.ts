import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { stringify } from 'yaml'
import { decodeNotice } from './notice-file.ts'

/** In which an author writes: what a thing is called first, then whom it binds, when and with what. */
const order = [
  ...['id', 'version', 'part', 'number', 'title', 'from', 'superiors', 'addressees', 'escalation'],
  ...['parts', 'tasks', 'words', 'binds', 'where', 'every', 'keyTimes', 'events', 'within', 'grace'],
  ...['evidence', 'ledger', 'with', 'validFor', 'acceptance', 'settledFor', 'remind', 'escalate'],
  ...['legalBaseline', 'planDemand', 'law', 'minutes', 'fate', 'by', 'after', 'to', 'kind', 'why'],
  ...['zh', 'en', 'duties', 'leaves', 'clauses'],
]

const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([key, own]) => [key, inOrder(own)]),
  )
}

/** A plan as its author would write it, to be changed and loaded again. The parser reads back the same plan. */
export const planText = (plan: Plan): string => stringify(inOrder(plan), { lineWidth: 0 })

type TextRefusal = 'plan.file-no-text' | 'plan.file-too-large' | 'plan.file-encoding'

/** The text of a plan's file, whatever its encoding. */
export const decodePlan = (bytes: Uint8Array, file: string): string | Refusal<TextRefusal> => {
  const text = decodeNotice(bytes, file)
  if (!isRefusal(text)) return text
  if (text.refused === 'notice.too-large') return refuse('plan.file-too-large', { file })
  return refuse(text.refused === 'notice.unknown-encoding' ? 'plan.file-encoding' : 'plan.file-no-text', {
    file,
  })
}
