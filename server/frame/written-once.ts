import type { Compilable, CompiledQuery } from 'kysely'
import type { ReadRows } from './desk.ts'
import { TownRows } from './town-rows.ts'

type Written<Row> = { query: CompiledQuery<Row>; places: readonly (readonly [at: number, given: number])[] }
type Asked<Row> = Compilable<Row> & { execute(): Promise<Row[]> }

/** A cookie may name any town, so no more than a province's are kept. */
const mostTowns = 5_000

/**
 * A statement whose text never changes, only what is given to it: written once a town, since writing it costs more
 * than sending it. `write` sees stand-ins for what is given, so it may only hand them on as parameters.
 */
export const writtenOnce = <Given extends readonly unknown[], Row>(
  write: (rows: ReadRows, ...given: Given) => Asked<Row>,
) => {
  const known = new Map<string, Written<Row>>()
  const writtenFor = (rows: TownRows, count: number): Written<Row> => {
    const written = writeDown(write, rows, count)
    if (known.size >= mostTowns) known.clear()
    known.set(rows.town, written)
    return written
  }
  return async (rows: ReadRows, ...given: Given): Promise<Row[]> => {
    // Outside of a desk there is no town whose text could be kept.
    if (!(rows instanceof TownRows)) return write(rows, ...given).execute()
    const { query, places } = known.get(rows.town) ?? writtenFor(rows, given.length)
    const parameters = [...query.parameters]
    for (const [at, which] of places) parameters[at] = given[which]
    return (await rows.executeQuery<Row>({ ...query, parameters })).rows
  }
}

const writeDown = <Given extends readonly unknown[], Row>(
  write: (rows: ReadRows, ...given: Given) => Asked<Row>,
  rows: ReadRows,
  count: number,
): Written<Row> => {
  const standIns = Array.from({ length: count }, () => Object.freeze({}))
  const query = write(rows, ...(standIns as unknown as Given)).compile()
  const places = query.parameters.flatMap((value, at) => {
    const given = standIns.indexOf(value as object)
    return given < 0 ? [] : [[at, given] as const]
  })
  if (new Set(places.map(([, given]) => given)).size < count)
    throw new TypeError('what is given to a statement that is written once has to be a parameter of it')
  return { query, places }
}
