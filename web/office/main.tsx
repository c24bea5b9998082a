import '../parts/tokens.css'
import '../parts/base.css'
import './office.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createRoot } from 'react-dom/client'
import type { Me } from '../frame/session.ts'
import { addWords, useWords, wordsReady } from '../frame/words.ts'
import { Session, sessionClient } from '../parts/Session.tsx'
import en from './locales/en.json'
import zh from './locales/zh.json'
import { router } from './router.tsx'
import { theme } from './theme.ts'
import { isWelcome, Welcome } from './welcome/Welcome.tsx'

addWords('office', { zh, en })

/** What squares on paper lead to, which the phone shows as well. */
const onPaper = /^\/(records|documents|hazards)\/[0-9a-f-]{36}(\/print)?$/

const toOwnFace = (me: Me) => {
  const { pathname, hash } = location
  if (me.face === 'field') location.assign(onPaper.test(pathname) ? `/field${pathname}${hash}` : '/field/')
}

function Office() {
  const { language } = useWords()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {isWelcome() ? (
        <Welcome />
      ) : (
        <Session onSignedIn={toOwnFace}>
          <RouterProvider router={router} />
        </Session>
      )}
    </ConfigProvider>
  )
}

const root = document.getElementById('root')
if (root !== null)
  void wordsReady().then(() =>
    createRoot(root).render(
      <QueryClientProvider client={sessionClient()}>
        <Office />
      </QueryClientProvider>,
    ),
  )
