import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '../../frame/is-typing.ts'
import { useMe } from '../../frame/session.ts'
import { entriesFor } from './entries.ts'
import { type Meant, meaningOf, patience, placeKeys } from './keys.ts'

/** The keyboard on every page: walking rows, back, filter, places. Answers whether the list of keys is open. */
export const useKeys = () => {
  const me = useMe()
  const navigate = useNavigate()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const gAt = useRef(Number.NEGATIVE_INFINITY)
  const go = (letter: string) => {
    const entry = entriesFor(me).find(({ name }) => placeKeys[name] === letter)
    if (entry !== undefined) void navigate({ to: entry.to })
  }
  const carryOut = useRef<(meant: Meant) => boolean>(() => false)
  carryOut.current = (meant) => {
    if (meant.does === 'go') go(meant.letter)
    else if (meant.does === 'help') setHelpOpen(true)
    else if (meant.does === 'next' || meant.does === 'previous') walk(meant.does === 'next')
    else if (meant.does === 'filter') return focusFilter()
    else if (meant.does === 'back') return goBack()
    return meant.does !== 'nothing' && meant.does !== 'wait'
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      if (isTyping(event.target)) {
        // Out of the filter, back to the list; what is typed stays.
        if (event.key === 'Escape' && isFilter(event.target)) event.target.blur()
        return
      }
      // An open menu knows its own keys; Esc closes it and does not leave the page.
      if (event.target instanceof Element && event.target.closest('[role=menu]') !== null) return
      if (document.querySelector('[role=dialog]:not([hidden])')?.checkVisibility()) return
      const isAfterG = event.timeStamp - gAt.current < patience
      const meant = meaningOf({ key: event.key, isOnRow: rowOf(event.target) !== null, isAfterG })
      gAt.current = meant.does === 'wait' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (carryOut.current(meant)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return { isHelpOpen, openHelp: () => setHelpOpen(true), closeHelp: () => setHelpOpen(false) }
}

const isFilter = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'search'

/** A row is a line of a table that leads somewhere. A ledger's own list knows the arrows itself. */
const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('#main tr:not([data-record])') : null

const rows = () =>
  [...document.querySelectorAll<HTMLElement>('#main tbody tr')].filter((row) => opener(row) !== null)

const opener = (row: HTMLElement) =>
  row.querySelector<HTMLElement>('a.open, a.opens') ?? row.querySelector('a, button')

const walk = (isDown: boolean) => {
  const all = rows()
  const at = all.findIndex((row) => row.contains(document.activeElement))
  const to = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + (isDown ? 1 : -1)))]
  if (to === undefined) return
  opener(to)?.focus({ preventScroll: true })
  to.scrollIntoView({ block: 'nearest' })
}

/** The list's own words first, then its other filters, then the box over everything. */
const filterPlaces = [
  '#main input[type=search]',
  '.plan-filters input',
  '#main .filters :is(input, select)',
  'header.top input[type=search]',
] as const

const focusFilter = (): boolean => {
  const box = filterPlaces
    .map((place) => document.querySelector<HTMLElement>(place))
    .find((found) => found?.checkVisibility() ?? false)
  box?.focus()
  if (box instanceof HTMLInputElement) box.select()
  return box !== undefined
}

/** Not out of a form: what is half filled in is not lost by one key. */
const goBack = (): boolean => {
  if (document.querySelector('#main form:not(.plan-filters, .find)') !== null) return false
  if (history.length > 1) history.back()
  return true
}
