import './search.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { search } from '@bihuan/contract/search.ts'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ListOut } from '../parts/ListOut.tsx'

type Found = OutputOf<typeof search.find>
type Hit = { key: string; group: Group; text: string; more: string; to: string }
type Group = keyof Found

/** One box for everything: Ctrl K, type, arrows, Enter. */
export function SearchBox() {
  const { t } = useWords()
  const navigate = useNavigate()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const q = useDeferredValue(typed.trim())
  const { value } = useAsk(search.find, { q }, { enabled: q.length > 0, keep: true })
  const hits = useHits(q === '' ? undefined : value)
  useCtrlK(box)

  const go = (hit: Hit | undefined) => {
    if (hit === undefined) return
    setOpen(false)
    setTyped('')
    box.current?.blur()
    void navigate({ to: hit.to as '.' })
  }
  // So that the keys of the page work again.
  const leave = () => {
    setOpen(false)
    box.current?.blur()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') go(hits[at])
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  const isListed = isOpen && q !== '' && value !== undefined
  return (
    <search
      className="find"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <input
        ref={box}
        className="in"
        type="search"
        role="combobox"
        aria-label={t('office.search.label')}
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-activedescendant={isListed && hits.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('office.search.placeholder')}
        maxLength={60}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      {isListed ? (
        <div className="found">
          <div role="listbox" id={`${id}-list`} aria-label={t('office.search.label')} tabIndex={-1}>
            {hits.length === 0 ? (
              <div className="q2 none" role="option" aria-selected={false} aria-disabled tabIndex={-1}>
                {t('office.search.none', { q })}
              </div>
            ) : null}
            {hits.map((hit, index) => (
              <Row
                key={hit.key}
                id={`${id}-${index}`}
                hit={hit}
                isFirst={hits[index - 1]?.group !== hit.group}
                isChosen={index === at}
                go={() => go(hit)}
              />
            ))}
          </div>
          {hits.length > 0 ? <Out q={q} /> : null}
        </div>
      ) : null}
    </search>
  )
}

/** What was found, whole, on paper or as a workbook; a pointer leaves the focus in the box, so that the list stays. */
function Out({ q }: { q: string }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
    <div className="found-out" onMouseDown={(event) => event.preventDefault()}>
      <ListOut list="search" asked={{ q }} />
    </div>
  )
}

type RowProps = { id: string; hit: Hit; isFirst: boolean; isChosen: boolean; go: () => void }

function Row({ id, hit, isFirst, isChosen, go }: RowProps) {
  const { t } = useWords()
  return (
    // The box keeps the focus and handles the keys; a pointer must not take it away before the choice is made.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={isChosen ? 'hit on' : 'hit'}
      onMouseDown={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <span className="group q xs">{isFirst ? t(`office.search.group.${hit.group}`) : ''}</span>
      <span className="el">{hit.text}</span>
      <span className="q s el">{hit.more}</span>
    </div>
  )
}

const useHits = (found: Found | undefined): Hit[] => {
  const say = useSay()
  const { language } = useWords()
  if (found === undefined) return []
  const { clauses, parties, people, records, hazards, events } = found
  const party = ({ id, name, place }: Found['parties'][number]): Hit => ({
    ...{ key: id, group: 'parties', text: name, more: place, to: `/parties/${id}` },
  })
  return [
    ...clauses.map(
      ({ id, title }): Hit => ({
        ...{ key: id, group: 'clauses', text: `${id} ${say(title)}`, more: '', to: `/plan/${id}` },
      }),
    ),
    ...parties.map(party),
    ...people.map(
      (one): Hit => ({
        ...{
          key: one.id,
          group: 'people',
          text: one.name,
          more: one.party.name,
          to: `/parties/${one.party.id}`,
        },
      }),
    ),
    ...records.map(
      (one): Hit => ({
        ...{
          key: one.id,
          group: 'records',
          text: `${say(one.title)} ${say(one.number)}`,
          to: `/records/${one.id}`,
        },
        more: `${one.party} ${sayDay(one.happenedOn, language)}`,
      }),
    ),
    ...hazards.map(
      (one): Hit => ({
        ...{ key: one.id, group: 'hazards', text: one.what, to: `/hazards/${one.id}` },
        more: `${say(one.number)} ${one.party} ${say(one.stage)}`,
      }),
    ),
    ...events.map(
      (one): Hit => ({
        ...{ key: one.id, group: 'events', text: one.name, more: sayDay(one.on, language), to: '/events' },
      }),
    ),
  ]
}

const useCtrlK = (box: { current: HTMLInputElement | null }) =>
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [box])
