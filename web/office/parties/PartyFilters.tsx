import type { Words } from '@bihuan/domain/base/words.ts'
import { partyKindNames, partyKinds } from '@bihuan/domain/parties/kind.ts'
import { riskColours } from '@bihuan/domain/parties/profile.ts'
import { sectors } from '@bihuan/domain/parties/sector.ts'
import { statusNames } from '@bihuan/domain/parties/status.ts'
import { traits } from '@bihuan/domain/parties/trait.ts'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { Choice } from '../parts/Choice.tsx'
import { type FilterName, filtersIn, type PartyFilter } from './party-filter.ts'
import { useDepartments, usePlaces } from './use-choices.ts'

/** What the list is narrowed by. All of it stands in the address, so that a link shows the same. */
export function PartyFilters({ total }: { total: number | undefined }) {
  const { t } = useWords()
  return (
    <>
      <div className="filters">
        <Kinds />
        <NameSearch />
        <span className="sp" />
        {total === undefined ? null : (
          <span className="q s">{t('office.parties.total', { count: total })}</span>
        )}
      </div>
      <Narrowing />
    </>
  )
}

const without = (filter: PartyFilter, name: FilterName): PartyFilter => {
  const { [name]: _, ...rest } = filter
  return rest
}

function Kinds() {
  const { t } = useWords()
  const say = useSay()
  const { kind } = useSearch({ strict: false })
  return (
    <nav className="seg" aria-label={t('office.col.kind')}>
      {([undefined, ...partyKinds] as const).map((one) => (
        <Link
          key={one ?? 'all'}
          to="/parties"
          search={(old) => ({ ...without(filtersIn(old), 'kind'), ...(one && { kind: one }) })}
          className={one === kind ? 'on' : ''}
          aria-current={one === kind}
        >
          {one === undefined ? t('office.plan.all') : say(partyKindNames[one])}
        </Link>
      ))}
    </nav>
  )
}

const optionsOf = (names: Readonly<Record<string, Words>>, say: (words: Words) => string) =>
  Object.entries(names).map(([value, words]) => ({ value, word: say(words) }))

function Narrowing() {
  const { t } = useWords()
  const say = useSay()
  const navigate = useNavigate()
  const filter = filtersIn(useSearch({ strict: false }))
  const [places, departments] = [usePlaces(), useDepartments()]
  const lists: { name: Exclude<FilterName, 'kind' | 'name'>; options: { value: string; word: string }[] }[] =
    [
      { name: 'place', options: places },
      { name: 'sector', options: optionsOf(sectors, say) },
      { name: 'trait', options: optionsOf(traits, say) },
      { name: 'handler', options: departments },
      { name: 'risk', options: optionsOf(riskColours, say) },
      { name: 'status', options: optionsOf(statusNames, say) },
    ]
  const choose = (name: FilterName, value: string) =>
    void navigate({
      to: '/parties',
      search: (old) => ({ ...without(filtersIn(old), name), ...(value && { [name]: value }) }),
      replace: true,
    })
  return (
    <div className="narrowing">
      {lists.map(({ name, options }) => (
        <Choice
          key={name}
          label={t(`office.parties.by.${name}`)}
          isLabelUnseen
          none={t(`office.parties.by.${name}`)}
          value={filter[name] ?? ''}
          options={options}
          change={(value) => choose(name, value)}
        />
      ))}
    </div>
  )
}

/**
 * Narrows while one types. What the address says is taken over only when somebody else changed it: an answer to an
 * earlier letter must not take the later ones away, and letters that an input method is still putting together wait.
 */
function NameSearch() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { name = '' } = useSearch({ strict: false })
  const [typed, setTyped] = useState(name)
  const [isComposing, setComposing] = useState(false)
  const own = useRef({ asked: name, under: 0 })
  useEffect(() => {
    if (own.current.under > 0 || name === own.current.asked) return
    own.current.asked = name
    setTyped(name)
  }, [name])
  useEffect(() => {
    const wanted = typed.trim()
    if (isComposing || wanted === own.current.asked) return
    const look = async () => {
      own.current = { asked: wanted, under: own.current.under + 1 }
      await navigate({
        to: '/parties',
        search: (old) => ({ ...without(filtersIn(old), 'name'), ...(wanted && { name: wanted }) }),
        replace: true,
      })
      own.current.under -= 1
    }
    const timer = setTimeout(() => void look(), 150)
    return () => clearTimeout(timer)
  }, [typed, isComposing, navigate])
  return (
    <input
      className="in search"
      type="search"
      aria-label={t('office.parties.search')}
      placeholder={t('office.parties.search')}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  )
}
