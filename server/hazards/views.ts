import type { hazards } from '@bihuan/contract/hazards.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { refusalSentences } from '@bihuan/contract/refusals.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { clockLamp, clocksOf } from '@bihuan/domain/hazards/clocks.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { mayDo } from '@bihuan/domain/hazards/may.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import { ownersStages } from '@bihuan/domain/hazards/stage.ts'
import { doneWords, steps } from '@bihuan/domain/hazards/step.ts'
import type { Terms } from '@bihuan/domain/hazards/terms.ts'
import { type Signature, svgPathOf } from '@bihuan/domain/ledgers/signature.ts'
import { slips } from '@bihuan/domain/messages/slip.ts'
import type { Reader } from '../frame/desk.ts'
import { lettersAbout } from '../messages/store.ts'
import { placeNames } from '../parties/store.ts'
import type { HazardFile } from './store.ts'
import { type Told, toldIn } from './story.ts'

type Row = OutputOf<typeof hazards.list>['hazards'][number]
export type View = OutputOf<typeof hazards.show>

type Unlisted =
  | 'town'
  | 'year'
  | 'search'
  | 'state'
  | 'changed_at'
  | 'reported_at'
  | 'answered_on'
  | 'sector'
  | 'is_repeat'
  | 'is_public'
  | 'has_funds'
/** What a list shows of a file; the state itself stays where it is. */
export type Listed = Omit<HazardFile, Unlisted> & {
  year: number
  party_name: string
  handler_name: string | null
} & Pick<Hazard, 'what' | 'place'> & {
    deadline_since: string | null
    town_since: string | null
    photo: string | null
  }

export type Places = ReadonlyMap<string, Words>

export const viewRow = (row: Listed, places: Places, asOf: Day): Row => ({
  id: row.id,
  number: hazardNumber(row.year, Number(row.number)),
  ...{ what: row.what, place: row.place },
  party: { id: row.party, name: row.party_name },
  area: { code: row.area, name: places.get(row.area) ?? { zh: row.area, en: row.area } },
  handler: row.handler === null ? null : { id: row.handler, name: row.handler_name ?? '' },
  ...{ stage: row.stage, grade: row.grade, source: row.source, class: row.class, ban: row.ban },
  ...{ foundOn: row.found_on, dueOn: row.due_on },
  lamp: ownersStages.includes(row.stage)
    ? lampBy(row.deadline_since ?? row.found_on, row.due_on, asOf)
    : null,
  townLamp: lampBy(row.town_since ?? row.found_on, row.town_due_on, asOf),
  ...{ isListed: row.is_listed, isSuspended: row.is_suspended, photo: row.photo },
})

const lampBy = (since: Day, due: Day | null, asOf: Day) =>
  clockLamp({ side: 'owner', step: 'rectify', since, due }, asOf)

/** A whole row in the shape that lists fetch. */
export const listedOf = (file: HazardFile & { party_name: string; handler_name: string | null }): Listed => ({
  ...file,
  ...{ what: file.state.what, place: file.state.place },
  deadline_since: file.state.deadlineSince ?? null,
  town_since: file.state.reviewAsked ?? file.state.extension?.on ?? null,
  photo: file.state.photos[0] ?? null,
})

/** The whole file: how it stands, every signed act, what either side owes, and what the reader may do. */
export const viewHazard = async (
  desk: Reader,
  file: HazardFile & { party_name: string; handler_name: string | null },
  terms: Terms,
): Promise<View> => {
  const { state } = file
  const [told, letters, places] = await Promise.all([
    toldIn(desk, file.id),
    lettersAbout(desk.rows, file.id),
    placeNames(desk.rows, [file.area]),
  ])
  return {
    ...viewRow(listedOf(file), places, desk.today),
    state,
    acts: told.map(viewAct),
    clocks: clocksOf(state, terms).map((clock) => ({
      ...{ ...clock, name: steps[clock.step].name },
      lamp: clockLamp(clock, desk.today),
    })),
    letters: letters.map(viewLetter),
    may: mayDo(state, handsOf(desk.signer, file)).map(({ act, allowed, because }) => ({
      ...{ act, allowed },
      because: because === null ? null : wordsOf(because),
    })),
    asOf: desk.today,
  }
}

export const viewLetter = (letter: Awaited<ReturnType<typeof lettersAbout>>[number]) => ({
  ...{ id: letter.id, title: letter.title, sentAt: letter.sent_at },
  slipName: letter.slip === null ? null : slips[letter.slip],
  ...{ receivedAt: letter.received_at, receivedBy: letter.received_by_name },
})

/** A signature that is remembered is drawn once. */
const paths = new WeakMap<Signature, string>()
const pathOf = (signature: Signature): string => {
  const path = paths.get(signature) ?? svgPathOf(signature)
  paths.set(signature, path)
  return path
}

export const viewAct = ({ act, marks, entry }: Told): View['acts'][number] => ({
  ...{ seq: entry.seq, at: entry.at, act: act.act, name: doneWords(act.act), hand: act.hand },
  ...{ by: marks.by, unit: marks.unit ?? null, values: act.values },
  signature: marks.signature === undefined ? null : pathOf(marks.signature),
  device: marks.device ?? null,
  hash: entry.hash,
})

const wordsOf = ({ refused, because }: { refused: string; because: Record<string, unknown> }): Words => {
  const { say } = refusalSentences[refused as keyof typeof refusalSentences]
  return { zh: say.zh(because as never), en: say.en(because as never) }
}
