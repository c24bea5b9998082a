import { Dropdown } from 'antd'
import { useMe } from '../../frame/session.ts'
import { changeLanguage, useWords } from '../../frame/words.ts'
import { signOut } from '../../parts/Session.tsx'

/** Language and ways out, under one's own name. */
export function UserMenu() {
  const { t, language } = useWords()
  const me = useMe()
  const items = [
    { key: 'language', label: t('frame.otherLanguage') },
    { type: 'divider' as const },
    { key: 'out', label: t('office.user.signOut') },
    { key: 'everywhere', label: t('office.user.signOutEverywhere') },
  ]
  const choose = ({ key }: { key: string }) => {
    if (key === 'language') changeLanguage(language === 'zh' ? 'en' : 'zh')
    else void signOut(key === 'everywhere')
  }
  return (
    <Dropdown menu={{ items, onClick: choose }} trigger={['click']}>
      <button type="button" className="user caret">
        {me.name}
      </button>
    </Dropdown>
  )
}
