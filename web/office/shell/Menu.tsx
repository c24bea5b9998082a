import { Link } from '@tanstack/react-router'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { entriesFor } from './entries.ts'

/** The menu, or on the plan its rail with two-character names. */
export function Menu({ isRail, onGo }: { isRail: boolean; onGo?: () => void }) {
  const { t } = useWords()
  const me = useMe()
  return (
    <nav className="nav" aria-label={t('office.menu.name')}>
      <ul>
        {entriesFor(me).map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ clause: undefined }}
              activeProps={{ className: 'on' }}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              title={t(`office.menu.${name}`)}
              {...(onGo === undefined ? {} : { onClick: onGo })}
            >
              {t(isRail ? `office.rail.${name}` : `office.menu.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
      {me.demo && !isRail ? <p className="foot">{t('office.menu.demo')}</p> : null}
    </nav>
  )
}
