import './people.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { people } from '@bihuan/contract/people.ts'
import { postNames } from '@bihuan/domain/people/post.ts'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'

export type PersonRow = OutputOf<typeof people.list>['people'][number]
type Props = { rows: PersonRow[]; open: (person: string) => void; withParty?: boolean }

/** People with the posts that they hold now; numbers covered. */
export function PersonTable({ rows, open, withParty = false }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('office.people.name')}</th>
          {withParty ? <th>{t('office.people.party')}</th> : null}
          <th>{t('office.people.post')}</th>
          <th className="sm-hide">{t('office.people.phone')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nw">
              <button type="button" className="link" onClick={() => open(row.id)}>
                {row.name}
              </button>
              {row.until === null ? null : (
                <span className="tag">
                  {t('office.people.left', { day: sayDay(row.until, language, me.today) })}
                </span>
              )}
            </td>
            {withParty ? (
              <td>
                <Link to="/parties/$party" params={{ party: row.party.id }}>
                  {row.party.name}
                </Link>
              </td>
            ) : null}
            <td className="q2">
              {row.posts
                .filter(({ until }) => until === null)
                .map(({ kind }) => say(postNames[kind]))
                .join(say({ zh: '、', en: ', ' }))}
            </td>
            <td className="q2 nw sm-hide">{row.phone ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
