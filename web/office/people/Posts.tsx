import { people } from '@bihuan/contract/people.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import { postsOf } from '@bihuan/domain/parties/posts-of.ts'
import { type Post, postNames } from '@bihuan/domain/people/post.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { PersonView } from './PersonDrawer.tsx'

type Props = {
  person: PersonView
  /** The kind of party, for who may give and end its posts. */
  kind?: PartyKind
}

/** What the person is and was, from when to when. */
export function Posts({ person, kind }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const { act, isBusy, problem } = useAct(people.appoint)
  const day = (value: string) => sayDay(value, language, me.today)
  const end = (held: PersonView['posts'][number]) =>
    void act({ person: person.id, held: held.id, post: held.kind, since: held.since, until: me.today })
  return (
    <section>
      <h3>{t('office.people.posts')}</h3>
      {person.posts.length === 0 ? <p className="s q2">{t('office.people.noPost')}</p> : null}
      <ul className="lines posts">
        {person.posts.map((held) => (
          <li key={held.id}>
            <span>{say(postNames[held.kind])}</span>
            <span className="q s sp">
              {held.until === null
                ? t('office.party.from', { day: day(held.since) })
                : `${day(held.since)} – ${day(held.until)}`}
            </span>
            {kind !== undefined && held.until === null ? (
              <button type="button" className="btn t" disabled={isBusy} onClick={() => end(held)}>
                {t('office.people.endPost')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      {isAdding && kind !== undefined ? (
        <NewPost person={person.id} kind={kind} close={() => setAdding(false)} />
      ) : kind !== undefined ? (
        <button type="button" className="btn s" onClick={() => setAdding(true)}>
          {t('office.people.addPost')}
        </button>
      ) : null}
    </section>
  )
}

function NewPost({ person, kind, close }: { person: string; kind: PartyKind; close: () => void }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const [post, setPost] = useState('')
  const [since, setSince] = useState(me.today)
  const { act, isBusy, problem } = useAct(people.appoint)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (post === '') return
    const answer = await act({ person, post: post as Post, since, until: null })
    if (answer.ok) close()
  }
  return (
    <form className="why" onSubmit={save} noValidate>
      <Choice
        label={t('office.people.post')}
        value={post}
        change={setPost}
        options={postsOf[kind].map((one) => ({ value: one, word: say(postNames[one]) }))}
        wrong={problem?.field === 'post' ? problem.detail : undefined}
      />
      <Labelled label={t('office.people.since')} type="date" value={since} change={setSince} />
      {problem === undefined || problem.field === 'post' ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy || post === ''}>
          {t('office.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
