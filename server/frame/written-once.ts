import type { Compilable, CompiledQuery, Expression, SqlBool } from 'kysely'
import type { ReadRows, WriteRows } from './desk.ts'
import { TownRows } from './town-rows.ts'

type Written<Row> = { query: CompiledQuery<Row>; places: readonly (readonly [at: number, given: number])[] }
type Rows = ReadRows | WriteRows
type Asked<Row> = Compilable<Row> & { execute(): Promise<Row[]> }

/** A cookie may name any town, and a list be asked in many ways: no more than this is kept. */
const mostKept = 5_000

/**
 * A statement whose text never changes, only what is given to it: written once a town, since writing it costs more
 * than sending it. `write` sees stand-ins for what is given, so it may only hand them on as parameters.
 */
export const writtenOnce = <Given extends readonly unknown[], Row, R extends Rows = ReadRows>(
  write: (rows: R, ...given: Given) => Asked<Row>,
) => {
  const known = new Map<string, Written<Row>>()
  return (rows: R, ...given: Given): Promise<Row[]> =>
    answered(known, rows, '', given, (standIns) => write(rows, ...(standIns as unknown as Given)))
}

/** Part of a statement: the name settles its text, and what is given to it is only handed on. */
export type Piece = {
  name: string
  given: readonly unknown[]
  write: (given: readonly unknown[]) => Expression<SqlBool>
}

export const written = ({ given, write }: Piece): Expression<SqlBool> => write(given)

/** The same for a statement put together of pieces: written once a town for every row of their names. */
export const writtenByPieces = <Row>() => {
  const known = new Map<string, Written<Row>>()
  return (
    rows: ReadRows,
    pieces: readonly Piece[],
    write: (pieces: readonly Piece[]) => Asked<Row>,
  ): Promise<Row[]> => {
    const shape = pieces.map(({ name }) => name).join(';')
    const given = pieces.flatMap((piece) => piece.given)
    return answered(known, rows, shape, given, (standIns) => write(dealt(pieces, standIns)))
  }
}

/** The pieces with these things given to them, in their order. */
const dealt = (pieces: readonly Piece[], things: readonly unknown[]): Piece[] => {
  let from = 0
  return pieces.map((piece) => {
    const given = things.slice(from, from + piece.given.length)
    from += given.length
    return { ...piece, given }
  })
}

const answered = async <Row>(
  known: Map<string, Written<Row>>,
  rows: Rows,
  shape: string,
  given: readonly unknown[],
  write: (given: readonly unknown[]) => Asked<Row>,
): Promise<Row[]> => {
  // Outside of a desk there is no town whose text could be kept.
  if (!(rows instanceof TownRows)) return write(given).execute()
  const key = `${rows.town}${shape}`
  const { query, places } = known.get(key) ?? kept(known, key, writeDown(write, given.length))
  const parameters = [...query.parameters]
  for (const [at, which] of places) parameters[at] = given[which]
  return (await rows.executeQuery<Row>({ ...query, parameters })).rows
}

const kept = <Row>(known: Map<string, Written<Row>>, key: string, fresh: Written<Row>): Written<Row> => {
  if (known.size >= mostKept) known.clear()
  known.set(key, fresh)
  return fresh
}

const writeDown = <Row>(write: (given: readonly unknown[]) => Asked<Row>, count: number): Written<Row> => {
  const standIns = Array.from({ length: count }, () => Object.freeze({}))
  const query = write(standIns).compile()
  const places = query.parameters.flatMap((value, at) => {
    const given = standIns.indexOf(value as object)
    return given < 0 ? [] : [[at, given] as const]
  })
  if (new Set(places.map(([, given]) => given)).size < count)
    throw new TypeError('what is given to a statement that is written once has to be a parameter of it')
  return { query, places }
}
