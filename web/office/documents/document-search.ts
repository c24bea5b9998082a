import type { documents } from '@bihuan/contract/documents.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { type DocumentKind, documentKindNames } from '@bihuan/domain/documents/kinds.ts'

type Asked = Omit<InputOf<typeof documents.list>, 'cursor'>

/** What the address of the list says. Its words are its own: all pages share one set of names. */
export type DocumentSearch = {
  paper?: DocumentKind | undefined
  issued?: string | undefined
  sheet?: Asked['state']
}

const among = (values: readonly string[]) => (value: string) => values.includes(value)
const fits: Record<keyof DocumentSearch, (value: string) => boolean> = {
  issued: (value) => /^(19|20)\d{2}$/.test(value),
  paper: among(documentKindNames),
  sheet: among(['standing', 'voided', 'unsigned']),
}

/** What in an address is ours; the rest is left out rather than refused. The router reads digits as a number. */
export const readDocumentSearch = (given: Record<string, unknown>): DocumentSearch =>
  Object.fromEntries(
    Object.entries(fits)
      .map(([name, isOurs]) => [name, String(given[name] ?? ''), isOurs] as const)
      .filter(([, value, isOurs]) => value !== '' && isOurs(value))
      .map(([name, value]) => [name, value]),
  )

/** What the list is asked for. */
export const askedOf = ({ paper, issued, sheet }: DocumentSearch): Asked => ({
  ...(paper === undefined ? {} : { kind: paper }),
  ...(issued === undefined ? {} : { year: issued }),
  ...(sheet === undefined ? {} : { state: sheet }),
})
