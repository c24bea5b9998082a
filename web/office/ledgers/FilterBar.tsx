import { parties } from '@bihuan/contract/parties.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { recordStates, stateNames } from '@bihuan/domain/ledgers/record-state.ts'
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { isTyping } from '../../frame/is-typing.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { VillagePick } from '../parts/VillagePick.tsx'
import { columnsWidth, useWidth } from '../shell/media.ts'
import { choiceFilters } from './columns.ts'
import { facetIn, type LedgerSearch, withFacet } from './ledger-search.ts'
import type { LedgerSearching } from './use-ledger-search.ts'

type FacetCount = { field: string; value: string; count: number }
type Props = { ledger: Ledger; searching: LedgerSearching; facets: readonly FacetCount[] | undefined }

/** As many as stand in one line; the rest are a tap away. */
const inLine = 2

/** Words, village, the ledger's own filters, and a span of days. Everything stands in the address. */
export function FilterBar({ ledger, searching, facets }: Props) {
  const { t } = useWords()
  const { search, change } = searching
  const filters = choiceFilters(ledger)
  const isBeyond = (from: number) => filters.slice(from).some(({ name }) => facetIn(search.facets, name))
  const [isOpen, setOpen] = useState(isBeyond(inLine) || search.state !== undefined)
  const isWide = useWidth(columnsWidth)
  const shown = isOpen ? filters : filters.slice(0, isWide ? inLine : 0)
  const isRoomy = isWide || isOpen
  return (
    <div className="filters no-print">
      <WordSearch key={search.q ?? ''} searching={searching} />
      {isRoomy ? <VillagePick area={search.area} pick={(area) => change({ area })} /> : null}
      {shown.map(({ name, label, choices }) => (
        <Pick
          key={name}
          label={label}
          choices={choices}
          value={facetIn(search.facets, name)}
          counts={facets?.filter(({ field }) => field === name)}
          pick={(value) => change({ facets: withFacet(search.facets, name, value) })}
        />
      ))}
      {isOpen ? (
        <Pick
          label={stateLabel}
          choices={Object.fromEntries(stateNames.map((name) => [name, recordStates[name]]))}
          value={search.state}
          pick={(value) => change({ state: stateNames.find((one) => one === value) })}
        />
      ) : null}
      {isRoomy ? <Span ledger={ledger} search={search} change={change} /> : null}
      {search.party === undefined ? null : <OneParty party={search.party} change={change} />}
      {isOpen ? null : (
        <button type="button" className="btn t s" onClick={() => setOpen(true)}>
          {t('office.ledgers.moreFilters')}
        </button>
      )}
    </div>
  )
}

const stateLabel: Words = { zh: '状态', en: 'State' }

/** Searches a moment after the last key; `/` leads here from anywhere on the page. */
function WordSearch({ searching: { search, change } }: { searching: LedgerSearching }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(search.q ?? '')
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef(change)
  latest.current = change
  useEffect(() => {
    if (typed.trim() === (search.q ?? '')) return
    const timer = setTimeout(() => latest.current({ q: typed.trim() || undefined }), 300)
    return () => clearTimeout(timer)
  }, [typed, search.q])
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    addEventListener('keydown', lead)
    return () => removeEventListener('keydown', lead)
  }, [])
  return (
    <input
      ref={box}
      className="in search"
      type="search"
      aria-label={t('office.ledgers.words')}
      placeholder={t('office.ledgers.words')}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

type Change = { search: LedgerSearch; change: (changed: LedgerSearch) => void }

type PickProps = {
  label: Words
  choices: Readonly<Record<string, Words>>
  value: string | undefined
  counts?: readonly FacetCount[] | undefined
  pick: (value: string) => void
}

function Pick({ label, choices, value, counts, pick }: PickProps) {
  const { t } = useWords()
  const say = useSay()
  const countOf = (name: string) => counts?.find((one) => one.value === name)?.count
  return (
    <select
      className="in pick"
      aria-label={say(label)}
      value={value ?? ''}
      onChange={(event) => pick(event.target.value)}
    >
      <option value="">{t('office.ledgers.allOf', { of: say(label) })}</option>
      {value === undefined || value in choices ? null : <option value={value}>{value}</option>}
      {Object.entries(choices).map(([name, words]) => (
        <option key={name} value={name}>
          {say(words)}
          {countOf(name) === undefined ? '' : ` (${countOf(name)})`}
        </option>
      ))}
    </select>
  )
}

function Span({ ledger, search, change }: Change & { ledger: Ledger }) {
  const { t } = useWords()
  const say = useSay()
  const label = ledger.fields[ledger.happenedOn]?.label ?? { zh: '', en: '' }
  return (
    <fieldset className="span-pick">
      <legend className="unseen">{say(label)}</legend>
      <span className="q s">{say(label)}</span>
      <input
        className="in"
        type="date"
        aria-label={t('office.ledgers.from')}
        max={search.to}
        value={search.from ?? ''}
        onChange={(event) => change({ from: event.target.value || undefined })}
      />
      <span className="q">–</span>
      <input
        className="in"
        type="date"
        aria-label={t('office.ledgers.to')}
        min={search.from}
        value={search.to ?? ''}
        onChange={(event) => change({ to: event.target.value || undefined })}
      />
    </fieldset>
  )
}

/** The one party that a link from its own page asked for. */
function OneParty({ party, change }: { party: string; change: Change['change'] }) {
  const { t } = useWords()
  const { value } = useAsk(parties.show, { party })
  return (
    <span className="tag pri">
      {value?.name ?? '…'}{' '}
      <button type="button" className="btn t s" onClick={() => change({ party: undefined })}>
        {t('office.ledgers.anyParty')}
      </button>
    </span>
  )
}
