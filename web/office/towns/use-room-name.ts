import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

/** What the menu calls this room: towns compared, for who stands above them; figures, for who sits in one. */
export const useRoomName = (): string => {
  const { t } = useWords()
  const { may } = useMe()
  return t(may.includes('plan.read') ? 'office.menu.sums' : 'office.menu.towns')
}
