import { people } from '@bihuan/contract/people.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import { riskColours } from '@bihuan/domain/parties/profile.ts'
import { heldTraits } from '@bihuan/domain/parties/trait.ts'
import { postNames } from '@bihuan/domain/people/post.ts'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { PartyFacts } from './PartyHead.tsx'
import type { Standing } from './PartyPage.tsx'
import type { PartyView } from './party-form.ts'

type Props = { party: PartyView; standing: Standing | undefined }

/** 一企一档 on A4: facts, people with covered numbers, how it stands, and room to sign. Seen on paper only. */
export function PartySheet({ party, standing }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const { riskColour, traits = [] } = party.attributes
  const separator = say({ zh: '、', en: ', ' })
  return (
    <article className="party-sheet">
      <p className="print-title">{t('office.party.sheet', { kind: say(partyKindNames[party.kind]) })}</p>
      <h2>{party.name}</h2>
      <p className="q s">
        {me.town.name} · {t('office.party.printedOn', { day: sayDay(me.today, language) })} ·{' '}
        {t('office.party.versionOf', { version: party.version })}
      </p>
      <dl className="party-facts">
        {riskColour === undefined ? null : (
          <div>
            <dt>{t('office.party.fact.risk')}</dt>
            <dd>{say(riskColours[riskColour])}</dd>
          </div>
        )}
        <PartyFacts party={party} standing={standing} />
        {traits.length === 0 ? null : (
          <div>
            <dt>{t('office.party.fact.traits')}</dt>
            <dd>{traits.map((trait) => say(heldTraits[trait])).join(separator)}</dd>
          </div>
        )}
      </dl>
      <SheetPeople party={party.id} />
      {standing === undefined || standing.domains.length === 0 ? null : (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('office.party.domains')}</th>
              <th className="num">{t('office.lamp.late')}</th>
              <th className="num">{t('office.lamp.soon')}</th>
              <th className="num">{t('office.lamp.ok')}</th>
              <th className="num">{t('office.lamp.done')}</th>
            </tr>
          </thead>
          <tbody>
            {standing.domains.map(({ task, title, counts }) => (
              <tr key={task}>
                <td>{say(title)}</td>
                <td className="num">{counts.late}</td>
                <td className="num">{counts.soon}</td>
                <td className="num">{counts.ok}</td>
                <td className="num">{counts.done}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="sheet-signs">
        <span>{t('office.party.signParty')}</span>
        <span>{t('office.party.signTown')}</span>
      </p>
    </article>
  )
}

function SheetPeople({ party }: { party: string }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const { value } = useAsk(people.list, { party }, { enabled: me.may.includes('person.read') })
  const held = (value?.people ?? []).filter(({ until }) => until === null)
  if (held.length === 0) return null
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('office.people.name')}</th>
          <th>{t('office.people.post')}</th>
          <th>{t('office.people.phone')}</th>
        </tr>
      </thead>
      <tbody>
        {held.map((person) => (
          <tr key={person.id}>
            <td>{person.name}</td>
            <td>
              {person.posts
                .filter(({ until }) => until === null)
                .map(({ kind }) => say(postNames[kind]))
                .join(say({ zh: '、', en: ', ' }))}
            </td>
            <td>{person.phone ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
