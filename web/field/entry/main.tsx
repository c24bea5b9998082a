import '../../parts/tokens.css'
import '../../parts/base.css'
import '../field.css'
import '../paper.css'
import '../letters.css'
import '../form.css'
import '../sheet.css'
import '../elder.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { wordsReady } from '../../frame/words.ts'
import { Session, sessionClient } from '../../parts/Session.tsx'
import { isElder, showElder } from '../elder.ts'
import { OutboxProvider } from '../OutboxProvider.tsx'
import { isRegister } from '../register-way.ts'
import { fetchTheRest, router } from './router.tsx'

/** Asked for once in a lifetime: no part of what every day loads. */
const RegisterScreen = lazy(() =>
  import('../RegisterScreen.tsx').then((module) => ({ default: module.RegisterScreen })),
)

showElder(isElder())
const Field = () =>
  isRegister() ? (
    <Suspense>
      <RegisterScreen />
    </Suspense>
  ) : (
    <Session>
      <OutboxProvider>
        <RouterProvider router={router} />
      </OutboxProvider>
    </Session>
  )

const root = document.getElementById('root')
if (root !== null)
  void wordsReady().then(() =>
    createRoot(root).render(
      <QueryClientProvider client={sessionClient()}>
        <Field />
      </QueryClientProvider>,
    ),
  )
if (!isRegister()) fetchTheRest()
