import '../parts/tokens.css'
import '../parts/base.css'
import './field.css'
import './form.css'
import './sheet.css'
import './elder.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { Session, sessionClient } from '../parts/Session.tsx'
import { isElder, showElder } from './elder.ts'
import { OutboxProvider } from './OutboxProvider.tsx'
import { fetchTheRest, router } from './router.tsx'

showElder(isElder())
const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <QueryClientProvider client={sessionClient()}>
      <Session>
        <OutboxProvider>
          <RouterProvider router={router} />
        </OutboxProvider>
      </Session>
    </QueryClientProvider>,
  )
fetchTheRest()
