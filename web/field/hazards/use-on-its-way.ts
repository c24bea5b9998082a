import { useState } from 'react'
import { useOutbox } from '../outbox-context.ts'

/** What waits on this device for a form, and whether it has left while the page was open. */
export const useOnItsWay = (form: string) => {
  const { waiting, sent } = useOutbox()
  const one = waiting.find((other) => other.form === form)
  const [last, setLast] = useState<string>()
  if (one !== undefined && one.command !== last) setLast(one.command)
  const hasLeft = one === undefined && sent.some(({ command }) => command === last)
  return { onItsWay: one, hasLeft }
}
