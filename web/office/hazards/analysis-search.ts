import { type Cut, cutNames } from '@bihuan/domain/hazards/analysis.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address of the analysis says: the period, a village, and by what the table is cut. */
export type AnalysisSearch = {
  period?: string | undefined
  village?: string | undefined
  cut?: Cut | undefined
}

const period = /^(19|20)\d{2}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$/

/** What in an address is ours; the rest is left out rather than refused. */
export const readAnalysisSearch = (given: Record<string, unknown>): AnalysisSearch => {
  const asked = String(given.period ?? '')
  const village = String(given.village ?? '')
  return {
    ...(period.test(asked) ? { period: asked } : {}),
    ...(/^\d{12}$/.test(village) ? { village } : {}),
    ...(cutNames.includes(given.cut as Cut) ? { cut: given.cut as Cut } : {}),
  }
}

export const useAnalysisSearch = () => {
  const search = readAnalysisSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (changed: AnalysisSearch) =>
    void navigate({
      to: '/hazards/analysis',
      search: readAnalysisSearch({ ...search, ...changed }),
      replace: true,
    })
  return { search, change }
}

/** What an operation is asked for, without absent members. */
export const askedFor = ({ period: of, village }: AnalysisSearch) => ({
  ...(of === undefined ? {} : { period: of }),
  ...(village === undefined ? {} : { village }),
})
