import '../ledgers/ledgers.css'
import './hazards.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import { finding } from '@bihuan/domain/hazards/finding-forms.ts'
import { type Hand, reportingHand } from '@bihuan/domain/hazards/hand.ts'
import { sources, sourcesOf } from '@bihuan/domain/hazards/source.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { useCoded } from '../../parts/hazards/use-coded.ts'
import type { Placed } from '../../parts/typed.ts'
import { type Party, PartyPicker } from '../ledgers/PartyPicker.tsx'
import { Page } from '../shell/Page.tsx'
import { SignedForm } from './SignedForm.tsx'

/** A finding entered at a desk: whose it is, what it is, and the name of who enters it. */
export function ReportPage() {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const hand = reportingHand(me.roles)
  const [party, setParty] = useState<Party | null>(hand === 'owner' ? me.party : null)
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(hazards.report)
  const form = useCoded(findingBy(hand), me.today)
  return (
    <Page
      title={t('office.hazards.report')}
      crumb={<Link to="/hazards">{t('office.hazards.title')}</Link>}
      className="narrow entry-page"
    >
      <p className="q2">{t('office.hazards.reportAbout')}</p>
      {hand === 'owner' ? (
        <p className="s">{t('office.ledgers.forOwn', { party: me.party?.name ?? '' })}</p>
      ) : (
        <PartyPicker
          kinds={['enterprise', 'village', 'department']}
          party={party}
          choose={setParty}
          wasTried={wasTried}
        />
      )}
      <SignedForm
        form={form}
        start={{ foundOn: me.today, source: sourcesOf[hand][0] ?? 'department' }}
        isBusy={isBusy}
        problem={problem}
        words={t('office.hazards.reportDo')}
        isReady={() => {
          setTried(true)
          return party !== null
        }}
        submit={async (paper) => {
          const answer = await act({ ...(party === null ? {} : { party: party.id }), ...paper })
          if (answer.ok) await navigate({ to: '/hazards/$hazard', params: { hazard: answer.value.id } })
          return answer
        }}
      />
    </Page>
  )
}

/** The form with the sources that this hand may name. */
const findingBy = (hand: Hand): Placed => {
  const { source } = finding.fields
  const choices = Object.fromEntries(sourcesOf[hand].map((name) => [name, sources[name]]))
  return { title: finding.title, fields: { ...finding.fields, source: { ...source, choices } } }
}
