import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { ItemAnswer, ItemOutcome, Said } from '@bihuan/domain/checklists/run.ts'
import { finding } from '@bihuan/domain/hazards/finding-forms.ts'
import { spotFix } from '@bihuan/domain/hazards/treating-forms.ts'
import { departmentCheck } from '@bihuan/domain/ledgers/kinds/department-check.ts'
import { itemAnswers, itemOutcomes, selfCheck } from '@bihuan/domain/ledgers/kinds/self-check.ts'
import { villagePatrol } from '@bihuan/domain/ledgers/kinds/village-patrol.ts'
import type { Form } from '@bihuan/domain/ledgers/ledger.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Typed } from '../../frame/typed.ts'

/** What is said of an item stands in the draft by the kind of thing and the item. */
type Part = 'answer' | 'became' | 'what' | 'place' | 'photos' | 'how' | 'after'
export const nameOf = (part: Part, item: string): string => `${part}/${item}`

const text = (value: Typed[string] | undefined): string => (typeof value === 'string' ? value : '')
const photosIn = (value: Typed[string] | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const isAnswer = (word: string): word is ItemAnswer => Object.hasOwn(itemAnswers, word)
const isOutcome = (word: string): word is ItemOutcome => Object.hasOwn(itemOutcomes, word)

/** What the draft says of these items; of one that is right, nothing that was said while it was thought wrong. */
export const saidIn = (typed: Typed, items: readonly { id: string }[]): Said[] =>
  items.flatMap(({ id }) => {
    const answer = text(typed[nameOf('answer', id)])
    if (!isAnswer(answer)) return []
    return [answer === 'wrong' ? { ...wrongIn(typed, id), item: id, answer } : { item: id, answer }]
  })

const wrongIn = (typed: Typed, id: string): Partial<Said> => {
  const of = (part: Part) => typed[nameOf(part, id)]
  const became = text(of('became'))
  const words = { what: text(of('what')), place: text(of('place')) }
  const photos = photosIn(of('photos'))
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, said]) => said.trim() !== '')),
    ...(photos.length === 0 ? {} : { photos }),
    ...(isOutcome(became) ? { became } : {}),
    ...(became === 'fixed' ? { how: text(of('how')), after: photosIn(of('after')) } : {}),
  }
}

/** What is asked of an item that is wrong, by the words of the hazard's own forms; `fixed` asks how it looks now. */
export const wrongForm = (item: string, became: ItemOutcome | undefined): Form => {
  const { photos, place, what } = finding.fields
  const { how, after } = spotFix.fields
  const named = (part: Part) => nameOf(part, item)
  return {
    title: finding.title,
    fields: {
      [named('photos')]: { ...photos, required: became === 'fixed' },
      [named('what')]: { ...what, required: false },
      [named('place')]: { ...place, required: false },
      ...(became === 'fixed' ? { [named('how')]: how, [named('after')]: after } : {}),
    },
  }
}

/** What the answers cannot say: asked once, at the end. */
export const endForm: Form & { happenedOn: string } = {
  title: selfCheck.title,
  fields: (({ checkedOn, level, places, people, rulesKept, followUp }) => ({
    ...{ checkedOn, level, people, rulesKept, places, followUp },
  }))(selfCheck.fields),
  happenedOn: 'checkedOn',
}

/** The same at a firm, in the visitor's own ledger; at the end, who of the firm was there. */
export const visitForm = (roles: readonly Role[]): Form & { happenedOn: string } =>
  roles.includes('department') ? departmentForm : villageForm

const departmentForm = {
  title: departmentCheck.title,
  fields: (({ checkedOn, occasion, sector, ledBy, post, people, places, rulesKept, followUp, met }) => ({
    ...{ checkedOn, occasion, sector, ledBy, post, people, places, rulesKept, followUp, met },
  }))(departmentCheck.fields),
  happenedOn: 'checkedOn',
}

const villageForm = {
  title: villagePatrol.title,
  fields: (({ patrolledOn, watched, people, points, places, openFires, rulesKept, told, met }) => ({
    ...{ patrolledOn, watched, people, points, places, openFires, rulesKept, told, met },
  }))(villagePatrol.fields),
  happenedOn: 'patrolledOn',
}

/** Of the firm's person: the name, and the ink where there is any. Ink is kept in the draft as text. */
export const metIn = (typed: Typed) => {
  const name = text(typed.met).trim().slice(0, 40)
  const strokes = inkIn(typed)
  if (name === '') return undefined
  return strokes.length === 0 ? { name } : { name, signature: { strokes, signerName: name } }
}
export const inkIn = (typed: Typed): Signature['strokes'] => {
  const kept = text(typed.metInk)
  return kept === '' ? [] : (JSON.parse(kept) as Signature['strokes'])
}
export const inkOf = (strokes: Signature['strokes']): Typed => ({
  metInk: strokes.length === 0 ? '' : JSON.stringify(strokes),
})
