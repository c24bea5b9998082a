import { placeOfTown, townOf } from '@bihuan/domain/base/area.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import { yearOf } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { type Facts, paperTermsOf } from '@bihuan/domain/documents/facts.ts'
import { decideIssue, paperOf, type Standing } from '@bihuan/domain/documents/issue.ts'
import { type DocumentKind, documentKindNames, kindOf } from '@bihuan/domain/documents/kinds.ts'
import { codeProblem, documentNumber, proposedCode, unnumbered } from '@bihuan/domain/documents/number.ts'
import { type Hand, handsOf } from '@bihuan/domain/hazards/hand.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { findCriterion } from '@bihuan/domain/hazards/major-criteria.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { digestOfJson } from '../frame/digest.ts'
import { findHazard, hazardFile, type NamedHazard } from '../hazards/store.ts'
import { bookOfTown } from '../law/store.ts'
import { takeNumbers } from '../ledgers/store.ts'
import { findOffice, findParty, placeNames } from '../parties/store.ts'
import {
  bodyOfCode,
  claimCode,
  documentsOf,
  insertDocument,
  lastAct,
  lastIssued,
  type NamedDocument,
} from './store.ts'

/** By what papers are written: the law with its terms, and the criteria of major hazards. */
export type PaperRules = { national: LawBook; content: HazardContent }

export type Asked = { hazard: string; kind: DocumentKind; issuer?: string; code?: string }

/** The acts of a file on which papers rest, by the kind of paper. */
const actsOf = async (desk: Reader, hazard: string) => {
  const acts = new Map<DocumentKind, number>()
  for (const kind of documentKindNames) {
    const seq = await lastAct(desk.rows, hazard, `hazard.${kindOf(kind).rests}`)
    if (seq !== undefined) acts.set(kind, seq)
  }
  return acts
}

/** The papers that stand for the latest act of each kind, by their numbers. */
export const standingIn = async (
  desk: Reader,
  hazard: string,
  issued: readonly NamedDocument[],
): Promise<{ standing: Standing; acts: ReadonlyMap<DocumentKind, number> }> => {
  const acts = await actsOf(desk, hazard)
  const standing = issued
    .filter(({ kind, act, voided_at }) => voided_at === null && acts.get(kind) === act)
    .map(({ kind, paper }) => [kind, paper.number])
  return { standing: Object.fromEntries(standing), acts }
}

/** Whether it may be issued, for which act, by which body and under which word; or the first thing that is in the way. */
const preparing = async (desk: Reader, rules: PaperRules, file: NamedHazard, asked: Asked) => {
  const { standing, acts } = await standingIn(desk, file.id, await documentsOf(desk.rows, file.id))
  const hand = decideIssue(asked.kind, file.state, handsOf(desk.signer, file), standing)
  if (isRefusal(hand)) return hand
  const { body, issuer, code } = await proposed(desk, file, hand, asked)
  const wrong = codeProblem(code)
  if (wrong !== undefined) return wrong
  const owner = await bodyOfCode(desk.rows, code)
  if (owner !== undefined && owner !== body) return refuse('document.code-taken', { code }, 'code')
  const terms = paperTermsOf(lawOn(await bookOfTown(desk.rows, rules.national), desk.today))
  if (isRefusal(terms)) return terms
  const facts: Facts = {
    ...{ hazard: file.state, unit: file.party_name, issuer, terms, on: desk.today },
    file: hazardNumber(file.year, Number(file.number)).zh,
    criterion: criterionOf(file.state, rules.content),
  }
  return { facts, body, issuer, code, act: acts.get(asked.kind) ?? 0 }
}

/** What is used when nothing is typed: what this body used last, else its name and a word made of it. */
const proposed = async (desk: Reader, file: NamedHazard, hand: Hand, { kind, issuer, code }: Asked) => {
  const own = hand === 'owner' ? file.party : desk.signer.party
  const party = own === null ? await findOffice(desk.rows) : await findParty(desk.rows, own)
  const body = party?.id ?? file.party
  const last = await lastIssued(desk.rows, kind, body)
  const town = townOf(file.area)
  const names = await placeNames(desk.rows, [placeOfTown(town), town])
  const place = (names.get(town) ?? names.get(placeOfTown(town)))?.zh ?? ''
  const name = nameInFull(party?.name ?? file.party_name, place)
  const made = proposedCode({ town: place, body: name, isUnit: hand === 'owner' }, kindOf(kind).mark)
  return {
    body,
    issuer: issuer?.trim() ?? last?.paper.signed.by ?? name,
    code: code?.trim() ?? last?.code ?? made,
  }
}

/** Registers write “镇市场监管所”; a paper says of which town. */
const nameInFull = (name: string, place: string): string =>
  name.startsWith('镇') && place.endsWith('镇') ? `${place}${name.slice(1)}` : name

/** By what it is major: the criterion in its standard's words, else the reasons that were given. */
export const criterionOf = (hazard: Hazard, { standards }: Pick<HazardContent, 'standards'>): string => {
  if (hazard.grade !== 'major') return ''
  const found =
    hazard.criterion === undefined ? undefined : findCriterion(standards, hazard.criterion, hazard.foundOn)
  if (found === undefined || isRefusal(found)) return hazard.graded?.basis ?? ''
  return `《${found.standard.title.zh}》：${found.item.says.zh}`
}

export const previewDocument = async (desk: Reader, rules: PaperRules, asked: Asked) => {
  const file = await findHazard(desk.rows, asked.hazard)
  if (file === undefined) return refuse('hazard.not-found')
  const ready = await preparing(desk, rules, file, asked)
  if (isRefusal(ready)) return ready
  const { facts, issuer, code } = ready
  return { paper: paperOf(asked.kind, unnumbered(code, yearOf(desk.today)), facts), issuer, code }
}

/** Issues a paper: its number, its words and their digest, and the entry in the hazard's own file. Answers its id. */
export const issueDocument = async (desk: Writer, rules: PaperRules, asked: Required<Asked>) => {
  const seen = await findHazard(desk.rows, asked.hazard)
  if (seen === undefined) return refuse('hazard.not-found')
  await desk.lock(hazardFile(seen))
  const file = (await findHazard(desk.rows, asked.hazard)) ?? seen
  const ready = await preparing(desk, rules, file, asked)
  if (isRefusal(ready)) return ready
  const { facts, body, code, act } = ready
  await desk.append([], (rows) => claimCode(rows, code, body))
  if ((await bodyOfCode(desk.rows, code)) !== body) return refuse('document.code-taken', { code }, 'code')
  // Whoever issues next waits from here to the end, so it is taken when nothing but writing is left.
  const year = yearOf(desk.today)
  const number = await desk.append([], (rows) => takeNumbers(rows, `document/${code}`, year, 1))
  const paper = paperOf(asked.kind, documentNumber({ code, year, number }), facts)
  const digest = digestOfJson(paper as unknown as Json)
  const id = desk.newId()
  const entry = {
    file: hazardFile(file),
    act: 'document.issued',
    body: { document: id, kind: asked.kind, number: paper.number, digest, about: act },
    personal: { by: desk.signer.person },
  }
  await desk.append(entry, (rows) =>
    insertDocument(rows, {
      ...{ id, hazard: file.id, act, kind: asked.kind, body, code, year, number, paper, digest },
      ...{ issued_on: desk.today, issued_at: desk.now, issued_by: desk.signer.person },
    }),
  )
  return { id }
}
