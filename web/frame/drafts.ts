import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { device } from './device.ts'
import type { Typed } from './typed.ts'

/** Why the town did not take it, as it said so. */
export type Setback = { detail: string; fields: readonly { field: string; detail: string }[]; at: number }

/** A form that is not sent yet: what was typed as it was typed, and what was drawn. */
export type Draft = {
  account: string
  /**
   * Which form: a duty by its id, any other by its address on the field face, which has a stroke in it. The first
   * drafts were all of duties, and phones keep them under this name.
   */
  duty: string
  /** The form's name, for the list of what is on this device. */
  title: { zh: string; en: string }
  typed: Typed
  strokes: Signature['strokes']
  savedAt: number
  setback?: Setback
}

export const draftOf = async (account: string, duty: string): Promise<Draft | undefined> =>
  (await device()).get('drafts', [account, duty])

export const draftsOf = async (account: string): Promise<Draft[]> =>
  (await (await device()).getAll('drafts')).filter((draft) => draft.account === account)

export const keepDraft = async (draft: Draft): Promise<void> => {
  await (await device()).put('drafts', draft)
}

/** Nothing worth keeping: no field filled in, no ink. */
export const isBlank = ({ typed, strokes }: Pick<Draft, 'typed' | 'strokes'>): boolean =>
  strokes.length === 0 &&
  Object.values(typed).every((value) => value === '' || (Array.isArray(value) && value.length === 0))

/** Where the form is filled in again. */
export const addressOf = (form: string): Address =>
  /^(hazards|checklists|visits)\//.test(form) ? (`/${form}` as Address) : `/duty/${form}`

type Address = `/duty/${string}` | `/hazards/${string}` | `/checklists/${string}` | `/visits/${string}`
