import { refusalSentences } from '@bihuan/contract/refusals.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import { checkForm, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import { phoneProblem, storedPhone } from '@bihuan/domain/people/phone.ts'
import { photoLimits } from '@bihuan/domain/photos/photo.ts'
import type { Told } from '@bihuan/domain/snaps/snap.ts'
import { telling } from '@bihuan/domain/snaps/step.ts'
import { type Desk, type Reader, type Signer, systemSigner } from '../frame/desk.ts'
import { findHazard } from '../hazards/store.ts'
import { findParty, placeNames } from '../parties/store.ts'
import { alikeAtGate } from './alike.ts'
import { gatedHash, receiptCode } from './codes.ts'
import type { Problem, Typed } from './form-page.ts'
import { pageWords } from './page-words.ts'
import type { GateParts } from './pages.ts'
import { packed, type TakePicture, unpacked } from './picture.ts'
import type { Standing } from './receipt-page.ts'
import { type Picture, receiveSnap } from './receive.ts'
import { findSnap, leadOf, openGate } from './store.ts'
import type { TakenForm } from './taken-form.ts'
import { answerDays } from './terms.ts'

export type Gate = { id: string; code: string; home: string; party: string; firm: string; town: string }

const nowhere = '000000000'

/** Whoever stands at a gate: no account, no reach, and of the whole town this one unit. */
const stranger = (home: string, party: string): Signer => ({
  ...systemSigner(home),
  ...{ person: '随手拍', reach: [], party, door: false },
})

const leadFor = (desk: Desk, language: Language, kind: 'gate' | 'snap', typed: string) =>
  desk.read(systemSigner(nowhere), language, async ({ rows, sealer }) => {
    const lead = await leadOf(rows, gatedHash(sealer, kind, typed))
    return lead?.kind === kind ? lead : undefined
  })

const townName = async (desk: Reader, home: string, language: Language) =>
  (await placeNames(desk.rows, [home])).get(home)?.[language] ?? ''

/** The gate to which a code leads; undefined when it was renewed, never was, or the unit is no more. */
export const gateAt = async (desk: Desk, language: Language, code: string): Promise<Gate | undefined> => {
  const lead = await leadFor(desk, language, 'gate', code)
  if (lead === undefined) return undefined
  const { home, party } = lead
  return desk.read(stranger(home, party), language, async (reader) => {
    const [gate, unit] = [await openGate(reader.rows, party), await findParty(reader.rows, party)]
    if (gate?.id !== lead.file || unit === undefined || unit.until !== null) return undefined
    return { id: gate.id, code, home, party, firm: unit.name, town: await townName(reader, home, language) }
  })
}

/** How it stands behind a receipt's code. */
export const findReceipt = async (
  desk: Desk,
  language: Language,
  typed: string,
): Promise<(Standing & { town: string }) | undefined> => {
  const lead = await leadFor(desk, language, 'snap', typed)
  if (lead === undefined) return undefined
  return desk.read(stranger(lead.home, lead.party), language, async (reader) => {
    const file = await findSnap(reader.rows, lead.file)
    if (file === undefined) return undefined
    const { state: snap, party_name: firm } = file
    const stage = snap.hazard === undefined ? undefined : (await findHazard(reader.rows, snap.hazard))?.stage
    return { snap, stage, firm, today: reader.today, town: await townName(reader, lead.home, language) }
  })
}

export type Came =
  | { problems: Problem[]; typed: Typed; lostPhoto: boolean }
  | { alike: number; typed: Typed }
  | { receipt: string; dueOn: string }

/** A form that came in: judged whole, laid beside what is known, kept. */
export const comeIn = async (
  { desk, laws }: GateParts,
  gate: Gate,
  language: Language,
  { fields, photo, isTooLarge }: TakenForm,
  takePicture: TakePicture,
): Promise<Came> => {
  const who = stranger(gate.home, gate.party)
  const sealer = await desk.read(who, language, async (reader) => reader.sealer)
  const typed = typedIn(fields)
  const problems = problemsOf(typed, fields, language)
  const taken = photo === undefined ? undefined : await takePicture(photo, desk.now())
  if (isTooLarge) problems.unshift(tooLarge(language))
  if (isRefusal(taken)) {
    const { say } = refusalSentences[taken.refused]
    problems.unshift({ field: 'photo', words: say[language](taken.because) })
  }
  const fresh = taken === undefined || isRefusal(taken) ? undefined : (taken as Picture)
  const picture = fresh ?? unpacked(sealer, gate.id, typed.once, typed.picture)
  typed.picture = picture === undefined ? '' : packed(sealer, gate.id, typed.once, picture)
  if (problems.length > 0) return { problems, typed, lostPhoto: isTooLarge || isRefusal(taken) }
  const { what, place, kind } = typed
  const alike = await desk.read(who, language, (reader) => alikeAtGate(reader, gate.party, { what, place }))
  const receipt = receiptCode(sealer, typed.once, gate.id, [what, place, kind])
  const receiptHash = gatedHash(sealer, 'snap', receipt)
  const days = await desk.read(who, language, (reader) => answerDays(reader, laws))
  // Looked up after the likenesses: a second tap must find its own first one, and not be told that it is like it.
  const isAgain = (await leadFor(desk, language, 'snap', receipt)) !== undefined
  if (alike.length > 0 && fields.get('anyway') !== '1' && !isAgain) return { alike: alike.length, typed }
  const [also] = alike
  const kept = await desk.write(who, language, async (writer) => {
    const refused = await receiveSnap(writer, {
      ...{ gate: gate.id, party: gate.party, picture, days, hidesFromUnit: typed.hide },
      told: { what, place, kind: kind as Told['kind'], ...(also === undefined ? {} : { also }) },
      reporter: typed.name === '' ? undefined : { name: typed.name, phone: storedPhone(typed.phone) },
      receiptHash,
    })
    return refused ?? { dueOn: addDays(writer.today, days) }
  })
  if (isRefusal(kept)) {
    const words = refusalSentences[kept.refused].say[language](kept.because)
    return { problems: [{ field: 'what', words }], typed, lostPhoto: false }
  }
  return { receipt, dueOn: kept.dueOn }
}

const typedIn = (fields: TakenForm['fields']): Typed => {
  const said = (name: string) => (fields.get(name) ?? '').replaceAll('\u0000', '').trim()
  return {
    ...{ once: said('once').slice(0, 60), what: said('what'), place: said('place'), kind: said('kind') },
    ...{ name: said('name'), phone: said('phone'), hide: said('hide') === '1', picture: said('picture') },
  }
}

const tooLarge = (language: Language): Problem => {
  const limit = `${photoLimits.bytes / (1024 * 1024)} MB`
  return { field: 'photo', words: pageWords[language].fileTooLarge(limit) }
}

/** Everything wrong with the words, each with its remedy; the ledgers' own checks say most of it. */
const problemsOf = (typed: Typed, fields: TakenForm['fields'], language: Language): Problem[] => {
  const words = pageWords[language]
  const { what, place, kind, name, phone } = typed
  const said = Object.fromEntries(Object.entries({ what, place, kind }).filter(([, value]) => value !== ''))
  const checked = checkForm(telling, said, '9999-12-31')
  const wrong = 'problems' in checked ? checked.problems : []
  const missing = missingFrom(telling, said)
  const all = [...wrong, ...missing].map((one) => ({ field: one.field, words: one.words[language] }))
  const inOrder = ['what', 'place', 'kind'].flatMap((field) => all.find((one) => one.field === field) ?? [])
  const call = phone === '' ? undefined : phoneProblem(storedPhone(phone))
  if (call !== undefined) inOrder.push({ field: 'phone', words: call[language] })
  if (phone !== '' && name === '') inOrder.push({ field: 'name', words: words.phoneAlone })
  if (name.length > 20) inOrder.push({ field: 'name', words: words.nameLong })
  if ((fields.get('fax') ?? '') !== '') inOrder.push({ field: 'fax', words: words.trap })
  return inOrder
}
