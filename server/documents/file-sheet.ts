import type { documents } from '@bihuan/contract/documents.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Instant } from '@bihuan/domain/base/day.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { kindOf } from '@bihuan/domain/documents/kinds.ts'
import { fileMarkText, fingerprintOf } from '@bihuan/domain/documents/mark.ts'
import { findBan, findClass } from '@bihuan/domain/hazards/catalogue.ts'
import { replay } from '@bihuan/domain/hazards/evolve.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { breaksOf, type StoredEntry } from '../archive/operations.ts'
import { entriesOf, findFile } from '../archive/store.ts'
import type { Reader } from '../frame/desk.ts'
import { digestOfJson } from '../frame/digest.ts'
import { squareOf } from '../frame/square.ts'
import { findHazard, type NamedHazard } from '../hazards/store.ts'
import { storyOf, type Told, toldIn } from '../hazards/story.ts'
import { viewAct, viewLetter } from '../hazards/views.ts'
import { lettersAbout } from '../messages/store.ts'
import { placeNames } from '../parties/store.ts'
import { criterionOf } from './issue.ts'
import { documentsOf, type NamedDocument } from './store.ts'

type Sheet = OutputOf<typeof documents.file>
type Asked = { hazard: string; at?: string; origin?: string }

/**
 * The whole file as it stood at an instant, so that a print can be laid beside it years later. Its digest covers the
 * acts with the hashes of their journal entries, the papers and the letters: the same for whoever sees the file.
 */
export const fileSheet = async (
  desk: Reader,
  content: HazardContent,
  { hazard: id, at: asked, origin }: Asked,
) => {
  const file = await findHazard(desk.rows, id)
  if (file === undefined) return refuse('hazard.not-found')
  const at = asked === undefined ? desk.now : Math.min(Number(asked), desk.now)
  const told = await toldIn(desk, id)
  const then = told.filter(({ entry }) => entry.at <= at)
  if (then.length === 0) return refuse('hazard.not-found')
  const entries = await entriesOf(desk.rows, id)
  const [papers, letters] = [await documentsOf(desk.rows, id), await lettersAbout(desk.rows, id)]
  const said = {
    acts: then.map(viewAct),
    papers: papers.filter(({ issued_at }) => issued_at <= at).map((one) => paperAt(one, entries, at)),
    letters: letters.filter(({ sent_at }) => sent_at <= at).map((one) => letterAt(viewLetter(one), at)),
  }
  const digest = digestOfJson(covered(file, at, said))
  const mark = { hazard: id, town: file.town, at, fingerprint: fingerprintOf(digest) }
  return {
    ...(await headOf(desk, content, file, then)),
    ...{ id, at, ...said, digest },
    later: told.length + papers.length + letters.length - countOf(said),
    isWhole: await holds(desk, id, entries),
    mark: origin === undefined ? null : squareOf(fileMarkText(origin, mark)),
  }
}

type Said = Pick<Sheet, 'acts' | 'papers' | 'letters'>
const countOf = ({ acts, papers, letters }: Said) => acts.length + papers.length + letters.length

const holds = async ({ rows }: Reader, id: string, entries: readonly StoredEntry[]) => {
  const chain = await findFile(rows, id)
  return chain !== undefined && breaksOf(chain, entries).length === 0
}

/** Ids and numbers, no names of bodies and persons that are called otherwise one day. */
const covered = (file: NamedHazard, at: Instant, { acts, papers, letters }: Said): Json =>
  ({
    ...{ form: 1, town: file.town, hazard: file.id, year: file.year, number: Number(file.number) },
    ...{ party: file.party, at },
    acts: acts.map(({ seq, at: signedAt, act, hand, by, unit, values, hash }) => ({
      ...{ seq, at: signedAt, act, hand, by, unit, values, hash },
    })),
    papers: papers.map(({ number, digest, voidedAt, signedSheet }) => ({
      ...{ number, digest, voidedAt, signedSheet },
    })),
    letters: letters.map(({ title, sentAt, receivedAt, receivedBy }) => ({
      ...{ title, sentAt, receivedAt, receivedBy },
    })),
  }) as unknown as Json

const headOf = async (
  desk: Reader,
  { catalogue, standards }: HazardContent,
  file: NamedHazard,
  told: Told[],
) => {
  const state: Hazard = replay(storyOf(told))
  const names = await placeNames(desk.rows, [file.area, file.town])
  const nameOf = (code: string) => names.get(code) ?? { zh: code, en: code }
  return {
    number: hazardNumber(file.year, Number(file.number)),
    town: { code: file.town, name: nameOf(file.town) },
    party: { id: file.party, name: file.party_name },
    area: nameOf(file.area),
    handler: file.handler === null ? null : { id: file.handler, name: file.handler_name ?? '' },
    state,
    sorted: {
      class: state.class === undefined ? null : (findClass(catalogue, state.class)?.name ?? null),
      ban: state.ban === undefined ? null : (findBan(catalogue, state.ban)?.name ?? null),
      criterion: criterionOf(state, { standards }) || null,
    },
  }
}

/** As it stood then: a paper may have been voided since, and another sheet put to it. */
const paperAt = (
  one: NamedDocument,
  entries: readonly StoredEntry[],
  at: Instant,
): Sheet['papers'][number] => {
  const { id, issued_on: on, issued_by: issuedBy, digest, voided_at } = one
  const sheets = entries.filter(
    (entry) => entry.act === 'document.signed' && entry.at <= at && (entry.body as Put).document === id,
  )
  return {
    ...{ id, name: kindOf(one.kind).name, number: one.paper.number, on, issuedBy, digest },
    voidedAt: voided_at !== null && voided_at <= at ? voided_at : null,
    signedSheet: (sheets.at(-1)?.body as Put | undefined)?.photo ?? null,
  }
}
type Put = { document: string; photo: string }

const letterAt = (letter: Sheet['letters'][number], at: Instant): Sheet['letters'][number] =>
  letter.receivedAt !== null && letter.receivedAt > at
    ? { ...letter, receivedAt: null, receivedBy: null }
    : letter
