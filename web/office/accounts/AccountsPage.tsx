import '../parts/entry.css'
import './accounts.css'
import { accounts } from '@bihuan/contract/accounts.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { Page } from '../shell/Page.tsx'
import { accountTabs } from '../shell/search.ts'
import { AccountList } from './AccountList.tsx'
import { Applications } from './Applications.tsx'
import { Invitations } from './Invitations.tsx'

/** 机构人员: who may sign in, who was invited, and who asks to be let in. */
export function AccountsPage() {
  const { t } = useWords()
  const { tab = 'accounts' } = useSearch({ strict: false })
  const { value } = useAsk(accounts.applications, { state: 'waiting' })
  return (
    <Page title={t('office.menu.accounts')}>
      <nav className="account-tabs" aria-label={t('office.accounts.tabs')}>
        {accountTabs.map((one) => (
          <Link
            key={one}
            to="/accounts"
            search={{ tab: one }}
            className={one === tab ? 'on' : ''}
            aria-current={one === tab}
          >
            {t(`office.accounts.tab.${one}`)}{' '}
            {one === 'applications' && value !== undefined && value.total > 0 ? (
              <span className="tag ink">{value.total}</span>
            ) : null}
          </Link>
        ))}
      </nav>
      {tab === 'invitations' ? <Invitations /> : tab === 'applications' ? <Applications /> : <AccountList />}
    </Page>
  )
}
