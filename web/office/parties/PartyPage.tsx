import '../parts/entry.css'
import './parties.css'
import './party-page.css'
import { dossiers } from '@bihuan/contract/dossiers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { DutyDrawer } from '../duties/DutyDrawer.tsx'
import { PartyChange } from '../plan/PartyChange.tsx'
import { Page, useTabName } from '../shell/Page.tsx'
import { DomainLamps } from './DomainLamps.tsx'
import { EditParty } from './EditParty.tsx'
import { PartyHead } from './PartyHead.tsx'
import { PartyNeighbours } from './PartyNeighbours.tsx'
import { PartySheet } from './PartySheet.tsx'
import { PartyTabs } from './PartyTabs.tsx'
import { filtersIn } from './party-filter.ts'
import type { PartyView } from './party-form.ts'
import { Timeline } from './Timeline.tsx'

export type Standing = OutputOf<typeof dossiers.standing>

/** 一企一档: who it is, how it stands in each field, and everything that is kept about it. */
export function PartyPage() {
  const { t } = useWords()
  const id = useParams({ strict: false }).party ?? ''
  const { value: party, problem, again } = useAsk(parties.show, { party: id })
  if (party === undefined)
    return (
      <Page title={t('office.party.title')} crumb={<Link to="/parties">{t('office.menu.parties')}</Link>}>
        {problem === undefined ? <Skeleton rows={8} columns={[20, 50]} /> : null}
        {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      </Page>
    )
  return <PartyFile party={party} />
}

function PartyFile({ party }: { party: PartyView }) {
  const { t } = useWords()
  const me = useMe()
  const [isEditing, setEditing] = useState(false)
  const [wasEdited, setEdited] = useState(false)
  const { duty, asOf } = useSearch({ strict: false })
  const { value: standing } = useAsk(
    dossiers.standing,
    { party: party.id, ...(asOf && { asOf }) },
    { keep: true },
  )
  useTabName(party.name)
  return (
    <main id="main" className="main party-file" tabIndex={-1}>
      <div className="no-print">
        <Crumb party={party} />
        <PartyHead party={party} standing={standing} edit={isEditing ? undefined : () => setEditing(true)} />
        {isEditing ? (
          <section className="party-editing">
            <h2>{t('office.party.edit')}</h2>
            <EditParty
              party={party}
              close={(isSaved) => {
                setEditing(false)
                setEdited(isSaved)
              }}
            />
          </section>
        ) : (
          <>
            <PartyChange party={party.id} wasEdited={wasEdited} />
            {standing === undefined ? null : <DomainLamps party={party.id} standing={standing} />}
            <div className="party-body">
              <PartyTabs party={party} standing={standing} />
              {me.may.includes('journal.read') ? (
                <aside className="party-side">
                  <Timeline party={party.id} />
                </aside>
              ) : null}
            </div>
          </>
        )}
      </div>
      <PartySheet party={party} standing={standing} />
      <DutyDrawer duty={duty} />
    </main>
  )
}

function Crumb({ party }: { party: PartyView }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <div className="party-way">
      <p className="crumb">
        <Link to="/parties" search={filtersIn}>
          {t('office.menu.parties')}
        </Link>{' '}
        /{' '}
        <Link to="/parties" search={{ kind: party.kind }}>
          {say(partyKindNames[party.kind])}
        </Link>
      </p>
      <PartyNeighbours party={party} />
    </div>
  )
}
