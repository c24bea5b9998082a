import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { sayProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import { carriedOf, cellsOf, returnedOf } from '@bihuan/domain/exchange/hazard-row.ts'
import { hazardTarget } from '@bihuan/domain/exchange/hazard-target.ts'
import { hazardTargetKey } from '@bihuan/domain/exchange/hazard-target-key.ts'
import type { JudgedRow } from '@bihuan/domain/exchange/judge-row.ts'
import { partyColumn } from '@bihuan/domain/exchange/ledger-target.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { type Begun, decideAll, decideCarried, type Moved } from '@bihuan/domain/hazards/carry-over.ts'
import { handsOf, reportingHand } from '@bihuan/domain/hazards/hand.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { hazardSentences } from '@bihuan/domain/hazards/sentences.ts'
import type { Signer as HazardSigner } from '@bihuan/domain/hazards/signer.ts'
import { sourcesOf } from '@bihuan/domain/hazards/source.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Destination, Destinations, Incoming, Kept, Made, RowProblem } from '../exchange/destination.ts'
import type { Reader, Signer, Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { type PartyFile, standing } from '../parties/store.ts'
import type { WholeHazard } from './every-hazard.ts'
import { fileHazards, moveHazard, type NewFile } from './file-many.ts'
import { type HazardRules, rulesToday } from './rules.ts'
import { hazardFile } from './store.ts'
import { existingHazards, hazardsById, hazardsKnown, lastHand, nameOfHazard } from './workbook-known.ts'

/** Whoever keeps one firm speaks of that firm alone. */
export const speaksForOne = ({ roles }: Signer): boolean => roles.every((role) => role === 'enterprise')

const senderOf = (signer: Signer) => ({
  own: speaksForOne(signer) ? (signer.party ?? undefined) : undefined,
  source: sourcesOf[reportingHand(signer.roles)][0] ?? 'self-check',
})

/** Hazards: new rows become files, and rows that come back take the steps that a cell can be the form of (ADR 20). */
const hazardDestination = (laws: LawBook, content: HazardContent, signer: Signer): Destination => {
  const target = hazardTarget(content.catalogue, senderOf(signer))
  const rulesOf = async (desk: Reader): Promise<HazardRules> => {
    const rules = await rulesToday(desk, laws, content)
    if (isRefusal(rules)) throw new Error(`the law has no terms for hazards: ${rules.refused}`)
    return rules
  }
  return {
    target,
    isSigned: true,
    checkRow: () => [],
    hold: (desk) => desk.lock(importsFile(desk.signer)),
    known: (desk, rows) => hazardsKnown(desk, target, rows),
    existing: existingHazards,
    checkJudged: async (desk, judged) => checkJudged(desk, judged, await rulesOf(desk)),
    write: async (desk, incoming, of) => writeHazards(desk, incoming, of, await rulesOf(desk)),
    undo: async (desk, made) => takeBack(desk, made, await rulesOf(desk)),
  }
}

/** The ledger of hazards as somewhere to bring a workbook into, for whoever may report. */
export const hazardDestinations =
  (laws: LawBook, content: HazardContent): Destinations =>
  (target, signer) =>
    target === hazardTargetKey && mayAct(signer.roles, 'hazard.report')
      ? hazardDestination(laws, content, signer)
      : undefined

/** Whoever brings hazards in waits for the one before, so that the same rows do not come in twice. */
const importsFile = ({ town, roles, party, handler }: Signer) => {
  // A file is held only by those within whose reach it lies: the office has one, every other body its own.
  const own = roles.includes('officer') ? null : party
  const id = idOfName(`${town}/import/hazards${own === null ? '' : `/${own}`}`)
  return { id, kind: 'ledger', area: placeOfTown(town), party: own, handler: own === null ? null : handler }
}

const signerFor = (desk: Reader, of: { party: string; handler: string | null }): HazardSigner => ({
  ...{ account: desk.signer.account, at: desk.now, on: desk.today },
  hands: handsOf(desk.signer, of),
})

type Going = { values: RowValues; cleared: readonly string[]; notes: readonly string[]; sheet: string }

/** A new row as the rules let it become a file. */
const begunOf = (desk: Reader, going: Going, party: PartyFile, { terms }: HazardRules): Begun | Refusal => {
  const { sheet, notes } = going
  const carried = carriedOf(going.values, { today: desk.today, sheet, notes })
  if (isRefusal(carried)) return carried
  const of = { party: party.id, handler: party.handler }
  return decideCarried(carried, party.id, signerFor(desk, of), terms)
}

/** A row that comes back as the steps that it asks for. */
const movedOf = (desk: Reader, going: Going, file: WholeHazard, { terms }: HazardRules): Moved | Refusal =>
  decideAll(file.state, returnedOf(file.state, going.values, going.cleared), signerFor(desk, file), terms)

const partiesIn = async (desk: Reader, rows: readonly { values: RowValues }[]) => {
  const ids = [
    ...new Set(rows.flatMap(({ values: { [partyColumn]: id } }) => (typeof id === 'string' ? id : []))),
  ]
  const found = ids.length === 0 ? [] : await standing(desk.rows).selectAll().where('id', 'in', ids).execute()
  return new Map(found.map((party) => [party.id, party]))
}

/** Each row is decided as if it were brought in now: what would be refused is said before anybody signs. */
const checkJudged = async (desk: Reader, judged: readonly JudgedRow[], rules: HazardRules) => {
  const parties = await partiesIn(desk, judged)
  const files = await hazardsById(
    desk,
    judged.flatMap(({ match }) => match?.id ?? []),
  )
  return judged.map(({ state, values, cleared, match }): readonly RowProblem[] => {
    if (state === 'wrong' || state === 'same') return []
    const going = { values, cleared, notes: [], sheet: '' }
    const [file, party] = [files.get(match?.id ?? ''), parties.get(String(values[partyColumn]))]
    if (file !== undefined) return problemsOf(movedOf(desk, going, file, rules))
    return party === undefined ? [] : problemsOf(begunOf(desk, going, party, rules))
  })
}

const problemsOf = (decided: Begun | Moved | Refusal): RowProblem[] =>
  isRefusal(decided) ? [{ fields: cellsOf(decided.field), words: wordsOf(decided) }] : []

const wordsOf = ({ refused, because }: Refusal): Words => {
  const { say } = hazardSentences[refused as keyof typeof hazardSentences]
  return { zh: say.zh(because), en: say.en(because) }
}

type Of = { name: string; signature: Signature | undefined }

const goingOf = ({ row, values, cleared, notes }: Incoming, { name }: Of): Going => ({
  ...{ values, cleared },
  sheet: `${[...name].slice(0, 200).join('')} 第 ${row} 行`,
  notes: notes.map((note) =>
    note.because?.text === undefined ? sayProblem(note).zh : noteWords(note.because),
  ),
})

/** What stays in the file of a word that was taken for another. */
const noteWords = ({ text, taken }: Readonly<Record<string, unknown>>): string =>
  taken === undefined ? `台账原词：${text}` : `台账写“${text}”，按“${taken}”登记`

const writeHazards = async (desk: Writer, incoming: readonly Incoming[], of: Of, rules: HazardRules) => {
  const { signature } = of
  if (signature === undefined || checkSignature(signature) !== undefined)
    return refuse('record.signature-empty')
  const marks = { by: desk.signer.person, signature }
  const fresh = incoming.filter(({ match }) => match === undefined)
  const parties = await partiesIn(desk, fresh)
  const files = fresh.map((one): NewFile => {
    const party = parties.get(String(one.values[partyColumn]))
    if (party === undefined) throw new Error(`row ${one.row} is about a party that is gone`)
    const begun = begunOf(desk, goingOf(one, of), party, rules)
    if (isRefusal(begun)) throw new Error(`row ${one.row} was refused after it was judged: ${begun.refused}`)
    return { begun, party, marks }
  })
  const ids = await fileHazards(desk, files, rules.terms)
  const made = fresh.map(
    ({ row }, at): Made => ({
      ...{ row, id: ids[at] ?? '', before: null },
      version: 1 + (files[at]?.begun.acts.length ?? 0),
    }),
  )
  for (const one of incoming) {
    if (one.match === undefined) continue
    const moved = await moveReturned(desk, one, of, { rules, marks })
    if (isRefusal(moved)) return moved
    made.push(moved)
  }
  return made
}

type With = { rules: HazardRules; marks: NewFile['marks'] }

const moveReturned = async (desk: Writer, incoming: Incoming, of: Of, { rules, marks }: With) => {
  const { row, match } = incoming
  const overtaken = refuse('import.row-overtaken', { row })
  const seen = (await hazardsById(desk, [match?.id ?? ''])).get(match?.id ?? '')
  if (seen === undefined) return overtaken
  await desk.lock(hazardFile(seen))
  const file = (await hazardsById(desk, [seen.id])).get(seen.id)
  if (file === undefined || file.seq !== match?.version) return overtaken
  const moved = movedOf(desk, goingOf(incoming, of), file, rules)
  if (isRefusal(moved)) return overtaken
  await moveHazard(desk, file, moved, { marks, terms: rules.terms })
  const steps = moved.acts.map(({ act }) => act)
  return { row, id: file.id, version: file.seq + steps.length, before: { steps } }
}

/** What came in and nobody has touched since is withdrawn; steps that were signed in a file stay, as signed steps do. */
const takeBack = async (desk: Writer, made: readonly Made[], { terms }: HazardRules): Promise<Kept[]> => {
  const kept: Kept[] = []
  const seen = await hazardsById(
    desk,
    made.map(({ id }) => id),
  )
  await desk.lock(...[...seen.values()].map(hazardFile))
  const files = await hazardsById(desk, [...seen.keys()])
  for (const { row, id, version, before } of made) {
    const file = files.get(id)
    if (file === undefined) continue
    const said = { act: 'take-back', values: { reason: '导入后整批撤回' } } as const
    const moved = decideAll(file.state, [said], signerFor(desk, file), terms)
    if (before !== null || file.seq !== version || isRefusal(moved))
      kept.push({ row, name: nameOfHazard(file), who: await lastHand(desk, id) })
    else await moveHazard(desk, file, moved, { marks: { by: desk.signer.person }, terms })
  }
  return kept
}
