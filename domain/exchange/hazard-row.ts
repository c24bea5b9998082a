import type { Day } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Carried } from '../hazards/carry-over.ts'
import { type CarriedState, carriedOver } from '../hazards/carrying-forms.ts'
import type { Hazard } from '../hazards/hazard.ts'
import type { Finding, Said } from '../hazards/step.ts'
import { settlement } from '../hazards/treating-forms.ts'
import type { ReadValue } from './cell-problem.ts'
import { partyColumn } from './ledger-target.ts'
import type { RowValues } from './read-row.ts'

/** A hazard as the columns of its ledger name it; what was erased or never said is left out. */
export const valuesOfHazard = (hazard: Hazard): RowValues => {
  const { five, carried, rectified, reviewed, stage, deadline = five.deadline } = hazard
  const { what, place, foundOn, source, grade, graded } = hazard
  return present({
    ...{ [partyColumn]: hazard.party, what, place, foundOn, source, class: hazard.class },
    ...{ grade, basis: graded?.basis, ...five, deadline },
    ...{ state: stage, completed: stage === 'struck-off' ? 'yes' : 'no' },
    ...{ finishedOn: rectified?.finishedOn, reviewedOn: reviewed?.on ?? carried?.reviewedOn },
    ...{ reviewer: carried?.reviewer, checkers: carried?.checkers },
    ...{ harm: carried?.harm, note: carried?.note },
  })
}

const present = (values: Readonly<Record<string, ReadValue | undefined>>): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as RowValues

/** From where a row comes: the day it is brought in, its sheet and line, and what was taken for what in reading it. */
export type Origin = { today: Day; sheet: string; notes: readonly string[] }

type Withdrawn = Refusal<'hazard.withdrawn-in-ledger'>

/** A new row as what is to be signed. What the law or the form needs and the ledger does not say is filled in and said so. */
export const carriedOf = (values: RowValues, { today, sheet, notes }: Origin): Carried | Withdrawn => {
  const said = values as Readonly<Record<string, string | undefined>>
  if (said.state === 'withdrawn') return refuse('hazard.withdrawn-in-ledger', {}, 'state')
  const state = stateOf(said)
  const lacking: string[] = []
  const or = (given: string | undefined, instead: string, told: string): string => {
    if (given === undefined) lacking.push(told)
    return given ?? instead
  }
  const done = state === 'rectified' || state === 'struck-off' ? firstDay(said) : undefined
  const foundOn = or(
    said.foundOn,
    done ?? today,
    done === undefined ? '台账没写发现日期，按导入日登记' : '台账没写发现日期，按完成日期登记',
  )
  const finding = present({
    ...{ what: said.what ?? '', place: or(said.place, '台账未写', '台账没写位置'), foundOn },
    ...{ source: said.source, class: said.class },
  }) as unknown as Finding
  const grading =
    said.grade === undefined
      ? undefined
      : (present({ grade: said.grade, basis: said.basis }) as unknown as Carried['grading'])
  const basis = said.grade === undefined && said.basis !== undefined ? [`依据：${said.basis}`] : []
  const note = [said.note, ...basis, ...notes, ...lacking].filter((one) => one !== undefined).join('；')
  const { note: noteField } = carriedOver.fields
  const carrying = present({
    ...Object.fromEntries(Object.keys(carriedOver.fields).map((name) => [name, values[name]])),
    ...{ state, sheet, note: note === '' ? undefined : [...note].slice(0, noteField.max).join('') },
  }) as unknown as Carried['carrying']
  return { finding, grading, carrying }
}

/** The earliest day by which it was right, as the row says. */
const firstDay = ({ finishedOn, reviewedOn }: Readonly<Record<string, string | undefined>>) =>
  [finishedOn, reviewedOn].filter((day) => day !== undefined).sort()[0]

/** Put right and somebody named who looked at it: accepted. Put right and nobody named: still to be accepted. */
const stateOf = ({
  state,
  completed,
  finishedOn,
  reviewer,
  reviewedOn,
}: Readonly<Record<string, string | undefined>>): CarriedState => {
  const isReviewed = reviewer !== undefined || reviewedOn !== undefined
  switch (state) {
    case 'struck-off':
      return 'struck-off'
    case 'rectified':
    case 'accepted':
    case 'review':
    case 'passed':
      return 'rectified'
    case 'rectifying':
    case 'refused':
      return state
    case 'found':
    case 'planning':
      return 'planning'
  }
  const isRight =
    state === 'right' || completed === 'yes' || (completed === undefined && finishedOn !== undefined)
  if (isRight) return isReviewed ? 'struck-off' : 'rectified'
  return completed === 'no' ? 'rectifying' : 'planning'
}

/** A row that comes back changed: the steps that its cells are the forms of. */
export const returnedOf = (hazard: Hazard, values: RowValues, cleared: readonly string[]): Said[] => {
  const touched = new Set([...Object.keys(values), ...cleared])
  const steps: Said[] = []
  if (touched.has('grade') || touched.has('basis')) {
    const basis = cleared.includes('basis') ? undefined : (values.basis ?? hazard.graded?.basis)
    const { criterion } = hazard
    const grading = present({ grade: values.grade ?? hazard.grade, basis, criterion })
    steps.push({ act: 'grade', values: grading } as unknown as Said)
  }
  const names = Object.keys(settlement.fields)
  if (names.some((name) => touched.has(name))) {
    const kept = names.map((name) => [
      name,
      cleared.includes(name) ? undefined : (values[name] ?? (hazard.five as RowValues)[name]),
    ])
    steps.push({ act: 'settle', values: present(Object.fromEntries(kept)) } as unknown as Said)
  }
  return steps
}

/** In which cell a refusal belongs: the first of these columns that the sheet has. */
export const cellsOf = (field: string | undefined): readonly string[] =>
  field === undefined ? [] : (near[field] ?? [field])

const near: Readonly<Record<string, readonly string[]>> = {
  criterion: ['basis', 'grade'],
  finishedOn: ['finishedOn', 'state', 'completed'],
  state: ['state', 'completed', 'finishedOn'],
}
