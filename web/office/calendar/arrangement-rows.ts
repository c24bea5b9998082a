import type { Problem } from '../../frame/problem.ts'
import type { Year } from './year.ts'

/** A row as it is typed; the id keeps it in its place while others come and go. */
export type Row = { id: number; name: string; from: string; to: string; makeUp: string[] }

export type Why = { instrument: string; number: string; article: string; reason: string }
export const noWhy: Why = { instrument: '', number: '', article: '', reason: '' }

export const rowsOf = ({ holidays }: Year, language: 'zh' | 'en'): Row[] =>
  holidays.map(({ name, from, to, makeUp }, id) => ({ id, name: name[language], from, to, makeUp }))

/** A new row begins where nothing is filled in yet. */
export const withRow = (rows: readonly Row[]): Row[] => [
  ...rows,
  { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, name: '', from: '', to: '', makeUp: [] },
]

/** What is sent: boxes for make-up days that were left empty are no days. */
export const holidaysFrom = (rows: readonly Row[]) =>
  rows.map(({ name, from, to, makeUp }) => ({ name, from, to, makeUp: makeUp.filter((day) => day !== '') }))

/** Faults name days by their place among those sent; this is their place among the boxes. */
const boxOf = ({ makeUp }: Row, nth: number): number =>
  makeUp.flatMap((day, box) => (day === '' ? [] : [box]))[nth] ?? nth

export type Fault = { field: string; detail: string; row?: number; part?: string; box?: number }

/** Every fault of an answer, with the row (from 0) and the part of it that it is about. */
export const faultsOf = (problem: Problem | undefined, rows: readonly Row[]): Fault[] => {
  const fields =
    problem?.fields ??
    (problem?.field === undefined ? [] : [{ field: problem.field, detail: problem.detail }])
  return fields.map((fault) => {
    const [, row, part, nth] = /^holidays\.(\d+)(?:\.(\w+)(?:\.(\d+))?)?$/.exec(fault.field) ?? []
    const of = row === undefined ? undefined : rows[Number(row)]
    if (row === undefined || of === undefined) return fault
    const box = nth === undefined ? {} : { box: boxOf(of, Number(nth)) }
    return { ...fault, row: Number(row), ...(part === undefined ? {} : { part }), ...box }
  })
}
