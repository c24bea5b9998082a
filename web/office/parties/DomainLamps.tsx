import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import type { Standing } from './PartyPage.tsx'

/** One lamp for every task under which the party owes anything: the worst of its duties. */
export function DomainLamps({ party, standing }: { party: string; standing: Standing }) {
  const { t } = useWords()
  const say = useSay()
  if (standing.domains.length === 0) return <p className="domains-none s q2">{t('office.party.noDuties')}</p>
  return (
    <nav className="domains" aria-label={t('office.party.domains')}>
      {standing.domains.map(({ task, title, lamp, words }) => (
        <Link
          key={task}
          to="/parties/$party"
          params={{ party }}
          search={(old) => ({ ...old, tab: 'duties', lamp })}
        >
          <b>{say(title)}</b>
          <Lamp kind={lamp} word={say(words)} />
        </Link>
      ))}
    </nav>
  )
}
