import './parties.css'
import { parties } from '@bihuan/contract/parties.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { EditParty } from './EditParty.tsx'
import { filledFrom, inputType, type PartyView, partyFields } from './party-form.ts'
import { placeName } from './place-name.ts'

/** One party's file: its facts, and changing them. */
export function PartyPage() {
  const { t } = useWords()
  const id = useParams({ strict: false }).party ?? ''
  const { value: party, problem, again } = useAsk(parties.show, { party: id })
  return (
    <Page
      title={party?.name ?? t('office.party.title')}
      crumb={<Link to="/parties">{t('office.menu.parties')}</Link>}
      className="narrow"
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {party === undefined && problem === undefined ? <Skeleton rows={8} columns={[20, 50]} /> : null}
      {party === undefined ? null : <PartyFile party={party} />}
    </Page>
  )
}

function PartyFile({ party }: { party: PartyView }) {
  const { t } = useWords()
  const say = useSay()
  const [isEditing, setEditing] = useState(false)
  const may = party.may.find(({ act }) => act === 'party.edit')
  if (isEditing) return <EditParty party={party} close={() => setEditing(false)} />
  return (
    <>
      <Facts party={party} />
      {may?.allowed ? (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setEditing(true)}>
            {t('office.party.edit')}
          </button>
        </p>
      ) : may?.because ? (
        <p className="q s">{say(may.because)}</p>
      ) : null}
    </>
  )
}

function Facts({ party }: { party: PartyView }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const filled = filledFrom(party)
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('office.col.kind')}</dt>
          <dd>{say(debtorNames[party.kind])}</dd>
        </div>
        <div>
          <dt>{t('office.col.place')}</dt>
          <dd>{placeName(party.place, me)}</dd>
        </div>
        {partyFields
          .filter((field) => field !== 'name' && filled[field] !== '')
          .map((field) => (
            <div key={field}>
              <dt>{t(`office.party.field.${field}`)}</dt>
              <dd className={field === 'uscc' ? 'mono' : ''}>
                {inputType(field) === 'date' ? sayDay(filled[field], language, me.today) : filled[field]}
              </dd>
            </div>
          ))}
      </dl>
      <p className="q s">
        {t('office.party.changed', {
          who: party.changedBy,
          at: sayInstant(party.changedAt, language, me.today),
          version: party.version,
        })}
      </p>
    </>
  )
}
