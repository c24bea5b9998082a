import '../parts/tokens.css'
import '../parts/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Session, sessionClient } from '../frame/Session.tsx'

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <QueryClientProvider client={sessionClient()}>
      <Session>…</Session>
    </QueryClientProvider>,
  )
