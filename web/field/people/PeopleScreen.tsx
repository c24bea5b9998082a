import type { OutputOf } from '@bihuan/contract/operation.ts'
import { people } from '@bihuan/contract/people.ts'
import { postNames } from '@bihuan/domain/people/post.ts'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

type Row = OutputOf<typeof people.list>['people'][number]

/** Who works here and as what; whoever has left comes last. */
export function PeopleScreen() {
  const { t } = useWords()
  const me = useMe()
  const mayInvite = mayDo(me, 'colleague.invite')
  return (
    <Page
      title={t('staff.title')}
      back="/me"
      state={<NetState />}
      act={
        me.party !== null && mayDo(me, 'person.edit') ? (
          <div className="pair">
            {mayInvite ? (
              <Go to="/people/invite" className="btn big">
                {t('staff.invite')}
              </Go>
            ) : null}
            <Go to="/people/new" className="btn p big">
              {t('staff.add')}
            </Go>
          </div>
        ) : undefined
      }
    >
      {me.party === null || !mayDo(me, 'person.read') ? (
        <Empty title={t('field.todo.noParty')}>{t('field.todo.noPartyWhy')}</Empty>
      ) : (
        <People party={me.party.id} />
      )}
    </Page>
  )
}

function People({ party }: { party: string }) {
  const { t } = useWords()
  const list = usePages(people.list, { party }, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.people)
  if (rows === undefined)
    return (
      <div className="pad-in">
        {list.problem === undefined ? (
          <Skeleton rows={6} columns={[40, 30]} />
        ) : (
          <Trouble problem={list.problem} again={list.again} />
        )}
      </div>
    )
  if (rows.length === 0) return <Empty title={t('staff.none')}>{t('staff.noneWhy')}</Empty>
  const [here, gone] = [
    rows.filter(({ until }) => until === null),
    rows.filter(({ until }) => until !== null),
  ]
  return (
    <>
      <Group title={t('staff.total', { count: here.length })} rows={here} />
      {gone.length > 0 ? <Group title={t('staff.left', { count: gone.length })} rows={gone} /> : null}
      {list.hasMore ? (
        <div className="pad-in">
          <button type="button" className="btn big" onClick={list.more}>
            {t('field.records.more')}
          </button>
        </div>
      ) : null}
    </>
  )
}

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section>
      <h2 className="pad-in s q2 staff-head">{title}</h2>
      <ul className="cells">
        {rows.map((row) => (
          <li key={row.id}>
            <Go to={`/people/${row.id}`} className="cell go">
              <PersonCell row={row} />
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PersonCell({ row }: { row: Row }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const held = row.posts.filter(({ until }) => until === null || until > today)
  const posts = held.map(({ kind }) => say(postNames[kind])).join(t('field.comma'))
  const gone = row.until === null ? undefined : t('staff.until', { day: sayDay(row.until, language, today) })
  return (
    <div className="sp">
      <b className="what">{row.name}</b>
      <p className="facts">
        <span className="q2">{gone ?? (posts === '' ? t('staff.noPost') : posts)}</span>
        {row.phone === null ? null : <span className="q mono nw">{row.phone}</span>}
      </p>
    </div>
  )
}
