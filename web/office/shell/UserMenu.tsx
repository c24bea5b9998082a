import { useNavigate } from '@tanstack/react-router'
import { Dropdown, Modal } from 'antd'
import { type SyntheticEvent, useRef, useState } from 'react'
import { mayDo, useMe } from '../../frame/session.ts'
import { changeLanguage, useWords } from '../../frame/words.ts'
import { ChangePassword } from '../../parts/ChangePassword.tsx'
import { signOut } from '../../parts/Session.tsx'

type Chosen = { key: string; domEvent: SyntheticEvent }

/** Language, password, the list of keys where there is room for a keyboard, the daily seals, and ways out, under one's own name. */
export function UserMenu({ openKeys }: { openKeys: (() => void) | undefined }) {
  const { t, language } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [isChanging, setChanging] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const items = [
    { key: 'language', label: t('frame.otherLanguage') },
    { key: 'password', label: t('parts.password.title') },
    ...(openKeys === undefined ? [] : [{ key: 'keys', label: t('office.keys.title'), extra: '?' }]),
    ...(mayDo(me, 'journal.read') ? [{ key: 'seals', label: t('office.seals.title') }] : []),
    { type: 'divider' as const },
    { key: 'out', label: t('office.user.signOut') },
    { key: 'everywhere', label: t('office.user.signOutEverywhere') },
  ]
  const choose = ({ key, domEvent }: Chosen) => {
    // A dialog gives the focus back to where it was when it opened, and the menu is gone by then. The Enter that chose
    // must not press the button as well.
    domEvent.preventDefault()
    button.current?.focus()
    if (key === 'language') changeLanguage(language === 'zh' ? 'en' : 'zh')
    else if (key === 'password') setChanging(true)
    else if (key === 'keys') openKeys?.()
    else if (key === 'seals') void navigate({ to: '/seals' })
    else void signOut(key === 'everywhere')
  }
  return (
    <>
      <Dropdown menu={{ items, onClick: choose }} trigger={['click']} autoFocus>
        <button ref={button} type="button" className="user caret">
          {me.name}
        </button>
      </Dropdown>
      <Modal
        open={isChanging}
        title={t('parts.password.title')}
        footer={null}
        destroyOnHidden
        onCancel={() => setChanging(false)}
      >
        <ChangePassword close={() => setChanging(false)} />
      </Modal>
    </>
  )
}
