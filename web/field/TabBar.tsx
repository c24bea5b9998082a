import { useWords } from '../frame/words.ts'
import { Go } from './Go.tsx'
import { Icon } from './Icon.tsx'
import { useOutbox } from './outbox-context.ts'

const tabs = [
  { to: '/', icon: 'todo', key: 'field.tabs.todo' },
  { to: '/records', icon: 'records', key: 'field.tabs.records' },
  { to: '/me', icon: 'me', key: 'field.tabs.me' },
] as const

export function TabBar() {
  const { t } = useWords()
  const { waiting } = useOutbox()
  return (
    <nav className="tabs-foot" aria-label={t('field.tabs.label')}>
      {tabs.map(({ to, icon, key }) => (
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
