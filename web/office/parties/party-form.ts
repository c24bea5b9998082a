import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { parties } from '@bihuan/contract/parties.ts'
import type { Because } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import {
  heldTraitCodes,
  type PartyProfile,
  type ProfileField,
  profileFields,
  riskColours,
  sizeClasses,
  standardGrades,
} from '@bihuan/domain/parties/profile.ts'
import { sectors } from '@bihuan/domain/parties/sector.ts'
import { heldTraits } from '@bihuan/domain/parties/trait.ts'

export type PartyView = OutputOf<typeof parties.show>
type Change = InputOf<typeof parties.edit>

export const dateFields = ['since', 'until', 'suspendedFrom', 'suspendedTo'] as const
export type DateField = (typeof dateFields)[number]
export const profileNames = Object.keys(profileFields) as ProfileField[]
export const partyFields = ['name', ...profileNames, ...dateFields] as const
export type PartyField = (typeof partyFields)[number]

/** The facts as they stand in the form: all text, empty where there is nothing; traits joined by commas. */
export type Filled = Record<PartyField, string>

/** Facts of their own sort are asked of enterprises and agencies; of the others the address alone. */
export const fieldsOf = (kind: PartyKind): readonly ProfileField[] =>
  kind === 'enterprise' || kind === 'agency' ? profileNames : ['address']

export const choices: Partial<Record<PartyField, Readonly<Record<string, Words>>>> = {
  sector: sectors,
  size: sizeClasses,
  riskColour: riskColours,
  standardGrade: standardGrades,
}

export const isDate = (field: PartyField): boolean =>
  field === 'standardUntil' || dateFields.some((date) => date === field)

export const isProfileField = (field: PartyField): field is ProfileField =>
  profileNames.some((name) => name === field)

const numbers: readonly PartyField[] = ['staff', 'revenue', 'assets']

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value ?? ''))

export const blankFacts = (name = '', since = ''): Filled => ({
  ...(Object.fromEntries(partyFields.map((field) => [field, ''])) as Filled),
  name,
  since,
})

export const filledFrom = (party: PartyView): Filled => ({
  ...(Object.fromEntries(profileNames.map((name) => [name, textOf(party.attributes[name])])) as Filled),
  name: party.name,
  since: party.since,
  until: party.until ?? '',
  suspendedFrom: party.suspendedFrom ?? '',
  suspendedTo: party.suspendedTo ?? '',
})

/** The other person's version, out of the refusal that tells of it. */
export const filledFromRefusal = (because: Because): Filled =>
  Object.fromEntries(partyFields.map((field) => [field, textOf(because[field])])) as Filled

/** What the form says is wrong before anything is sent. */
export const wrongFields = (filled: Filled): PartyField[] =>
  partyFields.filter((field) => {
    const text = filled[field].trim()
    if (field === 'name') return text.length < 2
    if (field === 'since') return text === ''
    if (field === 'staff') return !/^\d{0,7}$/.test(text)
    return numbers.includes(field) && text !== '' && !/^\d{1,8}(\.\d{1,4})?$/.test(text)
  })

export const traitsIn = (filled: Filled) =>
  heldTraitCodes.filter((code) => filled.traits.split(',').includes(code))

/** What was filled in, as the contract takes it; an empty line is no fact. */
export const profileFrom = (filled: Filled): PartyProfile => {
  const given = profileNames.flatMap((field): [ProfileField, unknown][] => {
    const text = filled[field].trim()
    if (text === '') return []
    if (field === 'traits') return [[field, traitsIn(filled)]]
    return [[field, numbers.includes(field) ? Number(text) : text]]
  })
  return Object.fromEntries(given) as PartyProfile
}

export const changeOf = (party: string, version: number, filled: Filled): Change => ({
  party,
  version,
  name: filled.name.trim(),
  since: filled.since,
  until: filled.until || null,
  suspendedFrom: filled.suspendedFrom || null,
  suspendedTo: filled.suspendedTo || null,
  attributes: profileFrom(filled),
})

export const differing = (mine: Filled, theirs: Filled): PartyField[] =>
  partyFields.filter((field) => mine[field].trim() !== theirs[field].trim())

/** A filled-in value as a reader says it. */
export const saidValue = (field: PartyField, text: string, say: (words: Words) => string): string => {
  if (field === 'traits')
    return heldTraitCodes
      .filter((code) => text.split(',').includes(code))
      .map((code) => say(heldTraits[code]))
      .join(say({ zh: '、', en: ', ' }))
  const words = choices[field]?.[text]
  return words === undefined ? text : say(words)
}
