import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { parties } from '@bihuan/contract/parties.ts'
import type { Because } from '@bihuan/domain/base/refusal.ts'

export type PartyView = OutputOf<typeof parties.show>
type Change = InputOf<typeof parties.edit>

export const partyFields = [
  'name',
  'uscc',
  'sector',
  'address',
  'staff',
  'since',
  'until',
  'suspendedFrom',
  'suspendedTo',
] as const
export type PartyField = (typeof partyFields)[number]

/** The facts as they stand in the form: all text, empty where there is nothing. */
export type Filled = Record<PartyField, string>

export const inputType = (field: PartyField): 'text' | 'date' =>
  field === 'since' || field === 'until' || field.startsWith('suspended') ? 'date' : 'text'

export const filledFrom = (party: PartyView): Filled => ({
  name: party.name,
  uscc: party.attributes.uscc ?? '',
  sector: party.attributes.sector ?? '',
  address: party.attributes.address ?? '',
  staff: party.attributes.staff === undefined ? '' : String(party.attributes.staff),
  since: party.since,
  until: party.until ?? '',
  suspendedFrom: party.suspendedFrom ?? '',
  suspendedTo: party.suspendedTo ?? '',
})

/** The other person's version, out of the refusal that tells of it. */
export const filledFromRefusal = (because: Because): Filled =>
  Object.fromEntries(partyFields.map((field) => [field, String(because[field] ?? '')])) as Filled

/** What the form says is wrong before anything is sent. */
export const wrongFields = (filled: Filled): PartyField[] =>
  partyFields.filter((field) =>
    field === 'name'
      ? filled.name.trim().length < 2
      : field === 'since'
        ? filled.since === ''
        : field === 'staff'
          ? !/^\d{0,7}$/.test(filled.staff.trim())
          : false,
  )

export const changeOf = (party: string, version: number, filled: Filled): Change => ({
  party,
  version,
  name: filled.name.trim(),
  since: filled.since,
  until: filled.until || null,
  suspendedFrom: filled.suspendedFrom || null,
  suspendedTo: filled.suspendedTo || null,
  attributes: {
    ...(filled.uscc.trim() && { uscc: filled.uscc.trim() }),
    ...(filled.sector.trim() && { sector: filled.sector.trim() }),
    ...(filled.address.trim() && { address: filled.address.trim() }),
    ...(filled.staff.trim() && { staff: Number(filled.staff.trim()) }),
  },
})

export const differing = (mine: Filled, theirs: Filled): PartyField[] =>
  partyFields.filter((field) => mine[field].trim() !== theirs[field].trim())
