import { accounts } from '@bihuan/contract/accounts.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { keepForGood } from '../frame/device.ts'
import { makeOutbox, type Outcome, type Waiting } from '../frame/outbox.ts'
import { deviceShelf, type OutboxView, onOutbox, outboxOf } from '../frame/outbox-shelf.ts'
import { ownerOf, useMe } from '../frame/session.ts'
import { OutboxContext } from './outbox-context.ts'
import { sendWaiting } from './send-waiting.ts'

const outbox = makeOutbox(deviceShelf, sendWaiting)
/** Milliseconds between tries while something waits. The first comes soon: often only the answer was lost. */
const [soon, patience] = [4_000, 30_000]

/** The outbox of whoever is signed in: sends when the page opens, when the line comes back, and every now and then. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const owner = ownerOf(useMe())
  const view = useView(owner)
  const isOnline = useOnline()
  const client = useQueryClient()
  const [isSending, setSending] = useState(false)

  const settle = useCallback(
    async (outcome?: Outcome) => {
      if (outcome !== undefined && 'waitsFor' in outcome && outcome.waitsFor === 'sign-in')
        await client.invalidateQueries({ queryKey: [accounts.me.path] })
      else await client.invalidateQueries()
    },
    [client],
  )
  const post = useCallback(
    async (waiting: Waiting) => {
      const outcome = await outbox.post(waiting)
      void settle(outcome)
      return outcome
    },
    [settle],
  )
  const sendAll = useCallback(async () => {
    setSending(true)
    const before = (await outboxOf(owner).catch(() => undefined))?.waiting.length ?? 0
    if (before > 0) {
      await outbox.sendAll(owner).catch(() => undefined)
      await settle()
    }
    setSending(false)
  }, [owner, settle])

  useSendingByItself(sendAll, view.waiting.length > 0)
  const room = useMemo(
    () => ({ ...view, owner, isOnline, isSending, post, sendAll }),
    [view, owner, isOnline, isSending, post, sendAll],
  )
  return <OutboxContext value={room}>{children}</OutboxContext>
}

const useView = (owner: string): OutboxView => {
  const [view, setView] = useState<OutboxView>({ waiting: [], sent: [] })
  useEffect(() => {
    const look = () => void outboxOf(owner).then(setView, () => undefined)
    look()
    return onOutbox(look)
  }, [owner])
  return view
}

const useOnline = () => {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}

const useSendingByItself = (sendAll: () => Promise<void>, isWaiting: boolean) => {
  useEffect(() => {
    const send = () => void sendAll()
    const seen = () => document.visibilityState === 'visible' && send()
    send()
    addEventListener('online', send)
    document.addEventListener('visibilitychange', seen)
    return () => {
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [sendAll])
  useEffect(() => {
    if (!isWaiting) return
    void keepForGood()
    const first = setTimeout(() => void sendAll(), soon)
    const timer = setInterval(() => void sendAll(), patience)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [sendAll, isWaiting])
}
