import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { type Hand, hands } from '../hazards/hand.ts'
import type { Hazard } from '../hazards/hazard.ts'
import { handFor } from '../hazards/signer.ts'
import type { Facts } from './facts.ts'
import { type DocumentKind, documentKindNames, kindOf } from './kinds.ts'
import type { Paper } from './paper.ts'

/** The number of the paper that already stands for the latest act of each kind's own. */
export type Standing = Partial<Record<DocumentKind, string>>

/** With which hand this kind of paper is issued, or why not: first whose it is, then whether the file is so far. */
export const decideIssue = (
  kind: DocumentKind,
  hazard: Hazard,
  held: readonly Hand[],
  standing: Standing,
) => {
  const { name, isDue, needs } = kindOf(kind)
  const called = { name: name.zh, nameEn: name.en }
  const hand = handOf(kind, held)
  if (isRefusal(hand)) return hand
  if (!isDue(hazard)) return refuse('document.not-ready', { ...called, needs: needs.zh, needsEn: needs.en })
  const number = standing[kind]
  return number === undefined ? hand : refuse('document.issued-already', { ...called, number })
}

/** Whose hand may do something with this kind of paper. */
export const handOf = (kind: DocumentKind, held: readonly Hand[]) => {
  const { name, by } = kindOf(kind)
  return (
    handFor(by, held) ??
    refuse('document.not-yours', {
      ...{ name: name.zh, nameEn: name.en },
      ...{ by: by.map((hand) => hands[hand].zh), byEn: by.map((hand) => hands[hand].en) },
    })
  )
}

export type MayIssue = { kind: DocumentKind; because: Refusal | null }

/** The kinds that somebody with these hands could ever issue in this file, each with why not now. */
export const mayIssue = (hazard: Hazard, held: readonly Hand[], standing: Standing): MayIssue[] =>
  documentKindNames.flatMap((kind) => {
    const answer = decideIssue(kind, hazard, held, standing)
    if (isRefusal(answer) && answer.refused === 'document.not-yours') return []
    return [{ kind, because: isRefusal(answer) ? answer : null }]
  })

/** The paper, word for word. The number is given: who looks before issuing gives one without its count. */
export const paperOf = (kind: DocumentKind, number: string, facts: Facts): Paper => {
  const { title, hasRedHead, write } = kindOf(kind)
  const { copies = [], ...written } = write(facts)
  return {
    form: 1,
    head: hasRedHead ? facts.issuer : null,
    ...{ number, title, ...written, copies },
    signed: { by: facts.issuer, on: facts.on },
  }
}
