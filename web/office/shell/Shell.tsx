import { Outlet, useRouterState } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useWords } from '../../frame/words.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { Menu } from './Menu.tsx'
import { columnsWidth, useWidth } from './media.ts'
import { TopBar } from './TopBar.tsx'
import { useKeys } from './use-keys.ts'

/** The frame around every page: top bar, menu or rail, and the page. On a phone one column, with the menu from the top. */
export function Shell() {
  const { t } = useWords()
  const isNarrow = !useWidth(columnsWidth)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const isRail = useRouterState({ select: ({ location }) => location.pathname.startsWith('/plan') })
  const close = () => setMenuOpen(false)
  const keys = useKeys()
  return (
    <div className={`office ${isRail ? 'railed' : ''}`}>
      <a className="skip" href="#main">
        {t('office.skip')}
      </a>
      <TopBar isNarrow={isNarrow} openMenu={() => setMenuOpen(true)} openKeys={keys.openHelp} />
      {isNarrow ? (
        <>
          <aside className="to-field" aria-label={t('office.toField')}>
            {t('office.toField')} <a href="/field/">/field/</a>
          </aside>
          <Drawer open={isMenuOpen} onClose={close} placement="top" size="auto" title={t('office.menu.name')}>
            <Menu isRail={false} onGo={close} />
          </Drawer>
        </>
      ) : (
        <Menu isRail={isRail} />
      )}
      <Outlet />
      <KeysHelp isOpen={keys.isHelpOpen} close={keys.closeHelp} />
    </div>
  )
}
