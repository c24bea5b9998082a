import { Link, useSearch } from '@tanstack/react-router'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { PeopleOfParty } from '../people/PeopleOfParty.tsx'
import { partyTabs } from '../shell/search.ts'
import { PartyDuties } from './PartyDuties.tsx'
import { PartyHazards } from './PartyHazards.tsx'
import { PartyJournal } from './PartyJournal.tsx'
import type { Standing } from './PartyPage.tsx'
import { PartyParts } from './PartyParts.tsx'
import { PartyRecords } from './PartyRecords.tsx'
import type { PartyView } from './party-form.ts'

type Props = { party: PartyView; standing: Standing | undefined }

/** What is kept about the party, one kind at a time; the address keeps which. */
export function PartyTabs({ party, standing }: Props) {
  const { t } = useWords()
  const me = useMe()
  const { tab = 'duties' } = useSearch({ strict: false })
  const shown = partyTabs.filter(
    (one) =>
      (one !== 'hazards' || me.may.includes('hazard.read')) &&
      (one !== 'people' || me.may.includes('person.read')) &&
      (one !== 'file' || me.may.includes('journal.read')),
  )
  const count = (one: (typeof partyTabs)[number]) => (one === 'file' ? undefined : standing?.tabs[one])
  return (
    <section className="party-tabs">
      <nav className="tabs" aria-label={t('office.party.tabs')}>
        {shown.map((one) => (
          <Link
            key={one}
            to="/parties/$party"
            params={{ party: party.id }}
            search={({ lamp: _, ...old }) => ({ ...old, tab: one })}
            className={one === tab ? 'on' : ''}
            aria-current={one === tab}
          >
            {t(`office.party.tab.${one}`)} <span className="q s">{count(one)}</span>
          </Link>
        ))}
      </nav>
      <h2 className="unseen">{t(`office.party.tab.${shown.find((one) => one === tab) ?? 'duties'}`)}</h2>
      {tab === 'duties' && standing !== undefined ? (
        <PartyDuties party={party.id} standing={standing} />
      ) : null}
      {tab === 'hazards' ? <PartyHazards party={party.id} /> : null}
      {tab === 'records' ? <PartyRecords party={party.id} /> : null}
      {tab === 'people' ? <PeopleOfParty party={party.id} kind={party.kind} /> : null}
      {tab === 'parts' ? <PartyParts party={party} /> : null}
      {tab === 'file' ? <PartyJournal party={party.id} /> : null}
    </section>
  )
}
