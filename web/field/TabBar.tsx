import type { Act } from '@bihuan/domain/accounts/role.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { Go, type Place } from './Go.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { useOutbox } from './outbox-context.ts'

const tabs = [
  { to: '/', icon: 'todo', key: 'field.tabs.todo' },
  { to: '/hazards', icon: 'hazards', key: 'field.tabs.hazards', needs: 'hazard.read' },
  { to: '/records', icon: 'records', key: 'field.tabs.records', needs: 'record.read' },
  { to: '/me', icon: 'me', key: 'field.tabs.me' },
] as const satisfies { to: Place; icon: IconName; key: string; needs?: Act }[]

export function TabBar() {
  const { t } = useWords()
  const me = useMe()
  const { waiting } = useOutbox()
  const mine = tabs.filter((tab) => !('needs' in tab) || mayDo(me, tab.needs))
  return (
    <nav className="tabs-foot" aria-label={t('field.tabs.label')}>
      {mine.map(({ to, icon, key }) => (
        <Go key={to} to={to} isTab>
          <Icon name={icon} />
          {t(key)}
          {to === '/me' && waiting.length > 0 ? (
            <span className="unseen">{t('field.net.waiting', { count: waiting.length })}</span>
          ) : null}
        </Go>
      ))}
    </nav>
  )
}
