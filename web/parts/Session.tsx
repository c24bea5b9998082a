import { accounts } from '@bihuan/contract/accounts.ts'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { call } from '../frame/api.ts'
import { keyOf, newClient, useAsk } from '../frame/ask.ts'
import { type Me, SignedInProvider } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { ErrorView } from './ErrorView.tsx'

/** Whoever comes every day is let in without it. */
const SignIn = lazy(() => import('./SignIn.tsx').then((module) => ({ default: module.SignIn })))

/** When a session ends, everything read in it goes, and `Session` asks anew and shows the sign-in. */
export const sessionClient = (): QueryClient =>
  newClient((client) => {
    const isMe = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === accounts.me.path
    client.removeQueries({ predicate: (query) => !isMe(query) })
    void client.resetQueries({ predicate: (query) => isMe(query) && query.state.data !== undefined })
  })

type Props = {
  children: ReactNode
  /** Called once after signing in, before the page is shown: the place to go to another face. */
  onSignedIn?: (me: Me) => void
}

/** Shows the page to who is signed in, and the sign-in to everybody else. */
export function Session({ children, onSignedIn }: Props) {
  const client = useQueryClient()
  const { language } = useWords()
  const { value: me, problem, again } = useAsk(accounts.me, {})
  const enter = (signedIn: Me) => {
    client.clear()
    client.setQueryData(keyOf(accounts.me, language, {}), signedIn)
    onSignedIn?.(signedIn)
    again()
  }
  if (me !== undefined) return <SignedInProvider value={me}>{children}</SignedInProvider>
  if (problem?.code === 'session.needed')
    return (
      <Suspense>
        <SignIn onSignedIn={enter} />
      </Suspense>
    )
  return problem === undefined ? null : <ErrorView problem={problem} again={again} />
}

/** Ends this session, or all of this account's, and leaves for the sign-in with nothing kept in memory. */
export const signOut = async (everywhere: boolean): Promise<void> => {
  await call(everywhere ? accounts.signOutEverywhere : accounts.signOut, {})
  location.assign('/')
}
