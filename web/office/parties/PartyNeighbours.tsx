import { parties } from '@bihuan/contract/parties.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import type { Search } from '../shell/search.ts'
import { filterNames, filtersIn } from './party-filter.ts'
import type { PartyView } from './party-form.ts'

/** The file before and the one after, in the list that one came from; without one, among its own kind. */
export function PartyNeighbours({ party: { id, kind } }: { party: PartyView }) {
  const { t } = useWords()
  const filter = filtersIn(useSearch({ strict: false }))
  const isFromList = filterNames.some((name) => filter[name] !== undefined)
  const { value } = useAsk(parties.neighbours, { party: id, ...(isFromList ? filter : { kind }) })
  if (value === undefined) return null
  return (
    <nav className="party-neighbours s" aria-label={t('office.party.neighbours')}>
      {value.before === null ? null : <Neighbour to={value.before} words="before" />}
      {value.after === null ? null : <Neighbour to={value.after} words="after" />}
    </nav>
  )
}

type Props = { to: { id: string; name: string }; words: 'before' | 'after' }

/** Keeps the list and the tab, and leaves what was opened of the other file. */
const kept = ({ tab, asOf, ...search }: Search): Search => ({ ...filtersIn(search), tab, asOf })

function Neighbour({ to: { id, name }, words }: Props) {
  const { t } = useWords()
  return (
    <Link
      to="/parties/$party"
      params={{ party: id }}
      search={kept}
      title={t(`office.party.${words}`, { name })}
      aria-label={t(`office.party.${words}`, { name })}
      className="el"
    >
      {words === 'before' ? `‹ ${name}` : `${name} ›`}
    </Link>
  )
}
