import type { Words } from '@bihuan/domain/base/words.ts'
import { industrySection } from '@bihuan/domain/parties/industry.ts'
import { sizeClasses, standardGrades } from '@bihuan/domain/parties/profile.ts'
import { isHighRisk, sectors } from '@bihuan/domain/parties/sector.ts'
import { statusNames } from '@bihuan/domain/parties/status.ts'
import { heldTraits, traits } from '@bihuan/domain/parties/trait.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sayDay } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Risk } from '../../parts/Risk.tsx'
import { LifeActs } from './LifeActs.tsx'
import type { Standing } from './PartyPage.tsx'
import type { PartyView } from './party-form.ts'
import { placeName } from './place-name.ts'

type Props = {
  party: PartyView
  standing: Standing | undefined
  /** Opens the form; absent while it is open. */
  edit: (() => void) | undefined
}

/** Name, risk and traits on one line, what can be done beside them, and the facts below. */
export function PartyHead({ party, standing, edit }: Props) {
  const { t } = useWords()
  const may = party.may.find(({ act }) => act === 'party.edit')
  return (
    <header className="party-head">
      <div className="party-title">
        <h1>{party.name}</h1>
        {party.attributes.riskColour === undefined ? null : <Risk level={party.attributes.riskColour} />}
        <Tags party={party} />
        <span className="sp" />
        {edit === undefined ? null : (
          <div className="acts">
            <button type="button" className="btn" onClick={() => window.print()}>
              {t('office.party.print')}
            </button>
            <PartyLinks party={party} />
            {may?.allowed ? (
              <button type="button" className="btn" onClick={edit}>
                {t('office.party.edit')}
              </button>
            ) : null}
            <LifeActs party={party} />
          </div>
        )}
      </div>
      <dl className="party-facts">
        <PartyFacts party={party} standing={standing} />
      </dl>
      <Notes party={party} />
    </header>
  )
}

/** Where this enterprise's code for its gate and its statistics of hazards are. */
function PartyLinks({ party }: { party: PartyView }) {
  const { t } = useWords()
  const me = useMe()
  if (party.kind !== 'enterprise' || party.status === 'closed') return null
  return (
    <>
      {mayDo(me, 'hazard.read') ? (
        <Link to="/parties/$party/gate" params={{ party: party.id }} className="btn">
          {t('parts.snaps.gate')}
        </Link>
      ) : null}
      {mayDo(me, 'record.read') ? (
        <Link to="/hazards/statistics" search={{ party: party.id }} className="btn">
          {t('parts.statistics.title')}
        </Link>
      ) : null}
    </>
  )
}

function Tags({ party }: { party: PartyView }) {
  const say = useSay()
  const { sector, traits: held = [] } = party.attributes
  return (
    <>
      {party.status === 'open' ? null : <span className="tag ink">{say(statusNames[party.status])}</span>}
      {sector !== undefined && isHighRisk(sector) ? (
        <span className="tag">{say(traits['high-risk'])}</span>
      ) : null}
      {held.map((trait) => (
        <span key={trait} className="tag">
          {say(heldTraits[trait])}
        </span>
      ))}
    </>
  )
}

/** The facts that a file has, each with its name; shared by the page and the print. */
export function PartyFacts({ party, standing }: Omit<Props, 'edit'>) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const { attributes: facts } = party
  const day = (value: string) => sayDay(value, language, me.today)
  const comma = say({ zh: '，', en: ', ' })
  const section = facts.industry === undefined ? undefined : industrySection(facts.industry)
  const size = facts.size ?? party.proposal.size
  const rows: [string, ReactNode][] = [
    [t('office.party.fact.uscc'), facts.uscc && <span className="mono">{facts.uscc}</span>],
    [t('office.party.fact.legacyRegNo'), facts.legacyRegNo],
    ...headRows(standing, say),
    [
      t('office.party.handler'),
      party.handler?.name ??
        (party.kind === 'enterprise' ? <span className="q">{t('office.party.noHandler')}</span> : undefined),
    ],
    [t('office.col.place'), placeName(party.place, me)],
    [t('office.party.fact.address'), facts.address],
    [
      t('office.col.sector'),
      [facts.sector && say(sectors[facts.sector]), facts.trade].filter(Boolean).join(comma),
    ],
    [t('office.party.fact.industry'), section && `${facts.industry} ${say(section)}`],
    [t('office.party.fact.staff'), facts.staff],
    [t('office.party.fact.size'), size && say(sizeClasses[size])],
    [
      t('office.party.fact.standard'),
      facts.standardGrade &&
        [
          say(standardGrades[facts.standardGrade]),
          facts.standardUntil && t('office.party.validUntil', { day: day(facts.standardUntil) }),
        ]
          .filter(Boolean)
          .join(comma),
    ],
    [t('office.party.field.since'), day(party.since)],
    [t('office.party.field.until'), party.until && day(party.until)],
    [
      t('office.party.fact.suspended'),
      party.suspendedFrom &&
        [day(party.suspendedFrom), party.suspendedTo ? day(party.suspendedTo) : ''].join(' – '),
    ],
    [t('office.party.movedTo'), party.movedTo],
    [t('office.party.movedFrom'), party.movedFrom],
  ]
  return rows
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))
}

/** Who answers and who is called, under the name of the post. */
const headRows = (standing: Standing | undefined, say: (words: Words) => string): [string, ReactNode][] =>
  [standing?.answering, standing?.called].flatMap((head): [string, ReactNode][] =>
    head == null ? [] : [[say(head.post), <HeadName key={head.person} head={head} />]],
  )

function HeadName({ head }: { head: NonNullable<Standing['answering']> }) {
  return (
    <Link to="." search={(old) => ({ ...old, tab: 'people' })}>
      {head.name} {head.phone === null ? null : <span className="nw">{head.phone}</span>}
    </Link>
  )
}

function Notes({ party }: { party: PartyView }) {
  const say = useSay()
  const { proposal, attributes } = party
  const isOther =
    (proposal.size !== undefined && attributes.size !== undefined && proposal.size !== attributes.size) ||
    (proposal.aboveScale !== undefined &&
      proposal.aboveScale !== (attributes.traits ?? []).includes('above-scale'))
  return isOther ? <p className="s q2">{say(proposal.because)}</p> : null
}
