import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import { finding } from '@bihuan/domain/hazards/finding-forms.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { type Source, sources } from '@bihuan/domain/hazards/source.ts'
import { type StepName, steps } from '@bihuan/domain/hazards/step.ts'
import type { Fields } from '@bihuan/domain/ledgers/field.ts'
import type { Form, Values } from '@bihuan/domain/ledgers/ledger.ts'
import type { Typed } from '../../frame/typed.ts'
import { typedOf } from '../../parts/typed.ts'

/** Codes of the catalogue and ids: nobody types them on a phone. A criterion is picked, never typed. */
const codes: readonly string[] = ['class', 'ban', 'item', 'department']

const only = (fields: Fields, keep: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => keep(name)))

/** A report as it is taken on the spot: the picture first, then where and what; the sources that the reporter may name. */
export const reportForm = (allowed: readonly Source[]): Form => {
  const { photos, place, what, foundOn, source } = finding.fields
  const choices = Object.fromEntries(allowed.map((one) => [one, sources[one]]))
  return { title: finding.title, fields: { photos, place, what, foundOn, source: { ...source, choices } } }
}

/** The form of a step without what a phone need not ask: codes, and pictures of before where there are some. */
export const stepForm = (step: StepName, { photos }: Pick<Hazard, 'photos'>): Form => {
  const form: Form = steps[step].form
  const isAsked = (name: string) =>
    !codes.includes(name) && !(step === 'fix' && name === 'before' && photos.length > 0)
  return { ...form, fields: only(form.fields, isAsked) }
}

/** One question of a form, as a form of its own. */
export const one = (form: Form, name: string): Form => ({
  ...form,
  fields: only(form.fields, (other) => other === name),
})

/** What most would enter: today for what has just happened, their own name, the five things as they were settled. */
export const defaultsOf = (step: StepName, hazard: Hazard, today: Day, name: string): Typed => {
  const days = Object.entries(steps[step].form.fields as Fields).flatMap(([field, { type, ...rest }]) =>
    type === 'date' && 'when' in rest && rest.when === 'past' ? [[field, today] as const] : [],
  )
  return { ...Object.fromEntries(days), ...known(step, hazard, name) }
}

const known = (step: StepName, { five, deadline }: Hazard, name: string): Typed => {
  if (step === 'accept') return { acceptedBy: name }
  if (step !== 'settle') return {}
  return typedOf({ responsible: name, ...(deadline === undefined ? {} : { deadline }), ...five } as Values)
}

/** Days that somebody may mean by a term, to be tapped instead of looked for in a calendar. */
export const terms = (today: Day): { days: number; day: Day }[] =>
  [1, 3, 7, 15, 30].map((days) => ({ days, day: addDays(today, days) }))

/** Fields that ask for a day to come, which is where those days are offered. */
export const isTerm = (form: Form, name: string): boolean => {
  const field = form.fields[name]
  return field?.type === 'date' && field.when === 'any'
}
