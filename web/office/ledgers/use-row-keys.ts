import { type RefObject, useEffect, useRef } from 'react'
import { isTyping } from '../../frame/is-typing.ts'

/** Up and down walk the rows, space ticks one; enter opens it, since the number in each row is a link. */
export const useRowKeys = (box: RefObject<HTMLElement | null>, toggle: (record: string) => void) => {
  const latest = useRef(toggle)
  latest.current = toggle
  useEffect(() => {
    const steer = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      if (isTyping(target) || target?.closest('[role=dialog]')) return
      const line = target?.closest<HTMLElement>('tr[data-record]')
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        walk(box.current, line, event.key === 'ArrowDown')
      }
      if (event.key === ' ' && line?.dataset.record !== undefined) {
        event.preventDefault()
        latest.current(line.dataset.record)
      }
    }
    addEventListener('keydown', steer)
    return () => removeEventListener('keydown', steer)
  }, [box])
}

const walk = (box: HTMLElement | null, from: HTMLElement | null | undefined, isDown: boolean) => {
  const to = from ? (isDown ? from.nextElementSibling : from.previousElementSibling) : firstIn(box)
  to?.querySelector<HTMLElement>('a.open')?.focus({ preventScroll: true })
  to?.scrollIntoView({ block: 'nearest' })
}

const firstIn = (box: HTMLElement | null) => box?.querySelector('tr[data-record]')
