import { parties } from '@bihuan/contract/parties.ts'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'

/** The town's open departments, for choosing who supervises. */
export const useDepartments = () => {
  const { value } = useAsk(parties.list, { kind: 'department', status: 'open' })
  return (value?.parties ?? []).map(({ id, name }) => ({ value: id, word: name }))
}

/** The town's villages and the town itself, for choosing where something lies. */
export const usePlaces = ({ withTown = true } = {}) => {
  const me = useMe()
  const { value } = useAsk(parties.list, { kind: 'village', status: 'open' })
  const villages = (value?.parties ?? []).map(({ area, name }) => ({ value: area, word: name }))
  return withTown ? [{ value: placeOfTown(me.town.code), word: me.town.name }, ...villages] : villages
}
