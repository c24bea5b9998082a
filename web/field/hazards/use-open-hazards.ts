import { hazards } from '@bihuan/contract/hazards.ts'
import { usePages } from '../../frame/ask.ts'

/** The open hazards in my reach, what is due first first. */
export const useOpenHazards = () => {
  const list = usePages(hazards.list, { state: 'open', sort: 'due' }, ({ next }) => next, 'cursor')
  return { ...list, rows: list.pages?.flatMap((page) => page.hazards) }
}
