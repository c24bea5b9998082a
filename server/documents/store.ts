import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { DocumentKind } from '@bihuan/domain/documents/kinds.ts'
import type { Paper } from '@bihuan/domain/documents/paper.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { type Selectable, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from '../hazards/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type DocumentFile = Selectable<Tables['document']>

/** With what its row tells of the hazard: whose it is, and who may deal with it. */
const papers = (rows: ReadRows) =>
  rows
    .selectFrom('document')
    .innerJoin('hazard', 'hazard.id', 'document.hazard')
    .leftJoin('party', 'party.id', 'hazard.party')
    .selectAll('document')
    .select(['hazard.year as file_year', 'hazard.number as file_number'])
    .select(['hazard.party', 'hazard.handler', 'hazard.area'])
    .select((e) => [
      e.fn.coalesce('party.name', e.val('')).as('party_name'),
      sql<Hazard['what']>`hazard.state->>'what'`.as('what'),
    ])

export const findDocument = (rows: ReadRows, id: string) =>
  papers(rows).where('document.id', '=', id).executeTakeFirst()

export type NamedDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>

export const documentsOf = (rows: ReadRows, hazard: string): Promise<NamedDocument[]> =>
  papers(rows)
    .where('document.hazard', '=', hazard)
    .orderBy('document.issued_at')
    .orderBy('document.year')
    .orderBy('document.number')
    .orderBy('document.id')
    .execute()

/** The paper of this kind that this body issued last: its issuer and its code word are proposed again. */
export const lastIssued = (rows: ReadRows, kind: DocumentKind, body: string) =>
  rows
    .selectFrom('document')
    .select(['paper', 'code'])
    .where('kind', '=', kind)
    .where('body', '=', body)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export type Asked = {
  year?: string | undefined
  kind?: DocumentKind | undefined
  state?: 'standing' | 'voided' | 'unsigned' | undefined
}

/** One row more than a page of the town's papers, the latest first. */
export const pageOfDocuments = (
  rows: ReadRows,
  { year, kind, state }: Asked,
  after: readonly string[] | undefined,
): Promise<NamedDocument[]> => {
  let asked = papers(rows)
  if (year !== undefined) asked = asked.where('document.year', '=', Number(year))
  if (kind !== undefined) asked = asked.where('document.kind', '=', kind)
  if (state === 'voided') asked = asked.where('document.voided_at', 'is not', null)
  if (state === 'standing' || state === 'unsigned') asked = asked.where('document.voided_at', 'is', null)
  if (state === 'unsigned') asked = asked.where('document.sheet', 'is', null)
  if (after !== undefined)
    asked = asked.where(
      sql<boolean>`(document.issued_at, document.id) < (${Number(after[0])}::bigint, ${after[1]}::uuid)`,
    )
  return asked
    .orderBy('document.issued_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(pageSize + 1)
    .execute()
}

/** The last act of this name in a hazard's file, by its place in the journal. */
export const lastAct = async (rows: ReadRows, hazard: string, act: string): Promise<number | undefined> => {
  const found = await rows
    .selectFrom('journal')
    .select('seq')
    .where('file', '=', hazard)
    .where('act', '=', act)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.seq
}

/** Whose this code word is from now on: who used it first keeps it. */
export const claimCode = async (rows: WriteRows, code: string, body: string): Promise<void> => {
  await rows
    .insertInto('document_code')
    .values({ code, body })
    .onConflict((on) => on.columns(['town', 'code']).doNothing())
    .execute()
}

export const bodyOfCode = async (rows: ReadRows, code: string): Promise<string | undefined> => {
  const found = await rows
    .selectFrom('document_code')
    .select('body')
    .where('code', '=', code)
    .executeTakeFirst()
  return found?.body
}

type New = Omit<DocumentFile, 'town' | 'paper' | `void${string}` | `sheet${string}`> & { paper: Paper }

export const insertDocument = async (rows: WriteRows, { paper, ...row }: New): Promise<void> => {
  await rows
    .insertInto('document')
    .values({ ...row, paper: canonical(paper as unknown as Json) })
    .execute()
}

type Later = Partial<Pick<DocumentFile, 'voided_at' | 'voided_by' | 'void_reason' | 'sheet' | 'sheet_at'>>

export const updateDocument = async (rows: WriteRows, id: string, later: Later): Promise<void> => {
  await rows.updateTable('document').set(later).where('id', '=', id).execute()
}
