import type { OutputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { mayHaveDivisions } from '@bihuan/domain/parties/kind.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { DivisionForm, MemberForm } from './PartForms.tsx'
import type { PartyView } from './party-form.ts'

type Parts = OutputOf<typeof parties.parts>
export type Division = Parts['divisions'][number]
type Tie = Parts['members'][number]

/** Its places of work and offices, or its members, with their dates; and the groups that it belongs to. */
export function PartyParts({ party }: { party: PartyView }) {
  const { t } = useWords()
  const me = useMe()
  const [edited, setEdited] = useState<Division | 'new' | 'member'>()
  const { value, problem, again } = useAsk(parties.parts, { party: party.id })
  const mayEdit = me.may.includes('party.register')
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return <Skeleton rows={4} columns={[30, 20, 20]} />
  const close = () => setEdited(undefined)
  if (edited === 'member') return <MemberForm party={party.id} close={close} />
  if (edited !== undefined)
    return <DivisionForm party={party.id} {...(edited === 'new' ? {} : { division: edited })} close={close} />
  const isEmpty = value.divisions.length + value.members.length + value.groups.length === 0
  return (
    <>
      {isEmpty ? <p className="none-here s q2">{t('office.party.noParts')}</p> : null}
      {value.divisions.length > 0 ? (
        <Divisions divisions={value.divisions} {...(mayEdit ? { edit: setEdited } : {})} />
      ) : null}
      {value.members.length > 0 ? <Ties title={t('office.party.members')} ties={value.members} /> : null}
      {value.groups.length > 0 ? <Ties title={t('office.party.groups')} ties={value.groups} /> : null}
      {mayEdit ? (
        <p className="acts">
          {mayHaveDivisions(party.kind) ? (
            <button type="button" className="btn" onClick={() => setEdited('new')}>
              {t('office.party.addDivision')}
            </button>
          ) : null}
          {party.kind === 'group' ? (
            <button type="button" className="btn" onClick={() => setEdited('member')}>
              {t('office.party.addMember')}
            </button>
          ) : null}
        </p>
      ) : null}
    </>
  )
}

const useSpan = () => {
  const { t, language } = useWords()
  const me = useMe()
  return ({ since, until }: { since: string; until: string | null }) =>
    until === null
      ? t('office.party.from', { day: sayDay(since, language, me.today) })
      : `${sayDay(since, language, me.today)} – ${sayDay(until, language, me.today)}`
}

function Divisions({ divisions, edit }: { divisions: Division[]; edit?: (division: Division) => void }) {
  const { t } = useWords()
  const span = useSpan()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('office.party.division')}</th>
          <th>{t('office.col.place')}</th>
          <th className="sm-hide">{t('office.party.fact.address')}</th>
          <th>{t('office.party.span')}</th>
          {edit === undefined ? null : (
            <th>
              <span className="unseen">{t('office.party.edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {divisions.map((division) => (
          <tr key={division.id}>
            <td>{division.name}</td>
            <td className="q2">{division.place}</td>
            <td className="q2 sm-hide">{division.address}</td>
            <td className="q2">{span(division)}</td>
            {edit === undefined ? null : (
              <td className="num">
                <button type="button" className="btn t" onClick={() => edit(division)}>
                  {t('office.party.edit')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Ties({ title, ties }: { title: string; ties: Tie[] }) {
  const span = useSpan()
  return (
    <section>
      <h3 className="sec">{title}</h3>
      <ul className="lines ties">
        {ties.map((tie) => (
          <li key={tie.id}>
            <Link to="/parties/$party" params={{ party: tie.party.id }}>
              {tie.party.name}
            </Link>{' '}
            <span className="q s">{span(tie)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
