import type { OutputOf } from '@bihuan/contract/operation.ts'
import { refusalSentences } from '@bihuan/contract/refusals.ts'
import type { snaps as contract } from '@bihuan/contract/snaps.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { soonFromOf } from '@bihuan/domain/duties/soon.ts'
import { alikeOf } from '@bihuan/domain/hazards/alike.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import { mayDoWith, mayKnowReporter } from '@bihuan/domain/snaps/decide.ts'
import type { Reader } from '../frame/desk.ts'
import { findHazard, type HazardFile, openOfParty } from '../hazards/store.ts'
import { placeNames } from '../parties/store.ts'
import type { NamedSnap } from './store.ts'

type Row = OutputOf<typeof contract.list>['snaps'][number]
export type View = OutputOf<typeof contract.show>

export const viewSnaps = async (desk: Reader, files: readonly NamedSnap[]): Promise<Row[]> => {
  const places = await placeNames(
    desk.rows,
    files.map(({ area }) => area),
  )
  return files.map((file) => viewRow(file, places, desk.today))
}

const viewRow = (file: NamedSnap, places: ReadonlyMap<string, Words>, today: string): Row => {
  const { state, what, place, kind, photo, saidOn, dueOn, reward } = file.state
  const term = { first: saidOn, last: dueOn }
  return {
    ...{ id: file.id, party: { id: file.party, name: file.party_name }, state, kind, what, place },
    area: { code: file.area, name: places.get(file.area) ?? { zh: file.area, en: file.area } },
    ...{ photo: photo ?? null, saidOn, saidAt: file.said_at, dueOn, reward: reward ?? null },
    lamp:
      state === 'received'
        ? lampOf({ first: saidOn, due: dueOn, soonFrom: soonFromOf({}, term) }, today)
        : null,
  }
}

/** How many open hazards are offered for joining. */
const offered = 30

/** The report, what became of it, what it may be joined with, and what the reader may do. Never who told it. */
export const viewSnap = async (desk: Reader, file: NamedSnap): Promise<View> => {
  const [row] = await viewSnaps(desk, [file])
  if (row === undefined) throw new Error('one report, one view')
  const { state } = file
  const held = handsOf(desk.signer, file)
  const mine = mayKnowReporter(file.hides_from_unit, held)
  return {
    ...row,
    ...{ result: state.result ?? null, answer: state.answer ?? null, decidedOn: state.decided?.on ?? null },
    hazard: await hazardOf(desk, state.hazard),
    record: file.record,
    near: state.state === 'received' && held.includes('owner') ? await nearTo(desk, file) : [],
    isAlsoSeen: state.also !== undefined,
    reporter: file.reporter === null ? 'none' : mine ? 'yours' : 'hidden',
    may: mayDoWith(state, held).map(({ act, allowed, because }) => ({
      ...{ act, allowed },
      because: because === null ? null : wordsOf(because),
    })),
    asOf: desk.today,
  }
}

const hazardOf = async ({ rows }: Reader, id: string | undefined): Promise<View['hazard']> => {
  const found = id === undefined ? undefined : await findHazard(rows, id)
  return found === undefined ? null : { id: found.id, number: numberOf(found), stage: found.stage }
}

const numberOf = ({ year, number }: Pick<HazardFile, 'year' | 'number'>) => hazardNumber(year, Number(number))

/** Those that are like it first, then the others, the latest first. */
const nearTo = async ({ rows }: Reader, { party, state }: NamedSnap): Promise<View['near']> => {
  const open = await openOfParty(rows, party, 200)
  const told = open.map((file) => ({ ...file, what: file.state.what, place: file.state.place }))
  const alike = alikeOf(state, told, 5)
  return [...new Set([...alike, ...told])].slice(0, offered).map((one) => ({
    ...{ id: one.id, number: numberOf(one), what: one.what, place: one.place },
  }))
}

const wordsOf = ({ refused, because }: { refused: string; because: Record<string, unknown> }): Words => {
  const { say } = refusalSentences[refused as keyof typeof refusalSentences]
  return { zh: say.zh(because as never), en: say.en(because as never) }
}
