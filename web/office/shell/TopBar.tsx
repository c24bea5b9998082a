import { Link } from '@tanstack/react-router'
import { sayDayAndWeekday } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Ring } from '../../parts/Ring.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { UserMenu } from './UserMenu.tsx'

type Props = { isNarrow: boolean; openMenu: () => void; openKeys: () => void }

/** Whose system this is, where one works, what day it is, and who one is. */
export function TopBar({ isNarrow, openMenu, openKeys }: Props) {
  const { t, language } = useWords()
  const me = useMe()
  // A body above the towns has no office in one.
  const office = me.party?.name ?? (me.may.includes('plan.read') ? t('office.top.office') : undefined)
  return (
    <header className="top">
      {isNarrow ? (
        <button type="button" className="btn t menu-button" onClick={openMenu}>
          {t('office.menu.open')}
        </button>
      ) : null}
      <Link to="/" className="brand">
        <Ring />
        {t('frame.brand')}
      </Link>
      <span className="where el">
        {me.town.name}
        {office === undefined ? null : <span className="of"> · {office}</span>}
      </span>
      <span className="sp" />
      {me.may.includes('plan.read') ? <SearchBox /> : null}
      <span className="q2 s nw today">{sayDayAndWeekday(me.today, language, me.today)}</span>
      <UserMenu openKeys={isNarrow ? undefined : openKeys} />
    </header>
  )
}
