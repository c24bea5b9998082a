import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type LedgerSearch, readLedgerSearch } from './ledger-search.ts'

/** The filters in the address, and how to change them; each change keeps the others. */
export const useLedgerSearch = () => {
  const { kind = '' } = useParams({ strict: false }) as { kind?: string }
  const search = readLedgerSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const show = (next: LedgerSearch) =>
    void navigate({ to: '/ledgers/$kind', params: { kind }, search: readLedgerSearch(next), replace: true })
  const change = (changed: LedgerSearch) => show({ ...search, ...changed })
  return { kind, search, change, show }
}

export type LedgerSearching = ReturnType<typeof useLedgerSearch>
