import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address of the form and of the list of filings says. */
export type StatisticsSearch = {
  period?: string | undefined
  party?: string | undefined
  village?: string | undefined
  state?: 'missing' | 'filed' | 'all' | undefined
}

const isState = (value: unknown): value is NonNullable<StatisticsSearch['state']> =>
  value === 'missing' || value === 'filed' || value === 'all'

/** What in an address is ours; the rest is left out rather than refused. */
export const readStatisticsSearch = (given: Record<string, unknown>): StatisticsSearch => {
  const text = (name: keyof StatisticsSearch, fits: RegExp) => {
    const value = String(given[name] ?? '')
    return fits.test(value) ? { [name]: value } : {}
  }
  return {
    ...text('period', /^(19|20)\d{2}(-Q[1-4])?$/),
    ...text('party', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ...text('village', /^\d{12}$/),
    ...(isState(given.state) ? { state: given.state } : {}),
  }
}

/** The search of a page, and how to change it; each change keeps the rest. */
export const useStatisticsSearch = (to: '/hazards/statistics' | '/hazards/statistics/filings') => {
  const search = readStatisticsSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (changed: StatisticsSearch) =>
    void navigate({ to, search: readStatisticsSearch({ ...search, ...changed }), replace: true })
  return { search, change }
}
