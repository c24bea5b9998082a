import { people } from '@bihuan/contract/people.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import { postsOf } from '@bihuan/domain/parties/posts-of.ts'
import { type Post, postNames } from '@bihuan/domain/people/post.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Labelled } from '../parts/Labelled.tsx'

type Props = { party: string; kind: PartyKind; close: () => void }

/** Enters a person; the numbers are covered from the first answer on. */
export function NewPerson({ party, kind, close }: Props) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const [filled, setFilled] = useState({ name: '', idNumber: '', phone: '', post: '', since: me.today })
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(people.register)
  const set = (name: keyof typeof filled) => (value: string) => setFilled({ ...filled, [name]: value })
  const wrong = (name: keyof typeof filled) =>
    problem?.fields?.find(({ field }) => field === name)?.detail ??
    (problem?.field === name ? problem.detail : undefined)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (filled.name.trim() === '') return
    const answer = await act({
      ...{ party, name: filled.name.trim(), since: filled.since },
      ...(filled.idNumber.trim() && { idNumber: filled.idNumber.trim() }),
      ...(filled.phone.trim() && { phone: filled.phone.trim() }),
      ...(filled.post && { post: filled.post as Post }),
    })
    if (answer.ok) close()
  }
  return (
    <form className="party-form" onSubmit={save} noValidate>
      <Labelled
        label={t('office.people.name')}
        value={filled.name}
        change={set('name')}
        wrong={wasTried && filled.name.trim() === '' ? t('office.people.wrong.name') : undefined}
      />
      <Choice
        label={t('office.people.post')}
        value={filled.post}
        change={set('post')}
        options={postsOf[kind].map((post) => ({ value: post, word: say(postNames[post]) }))}
        wrong={wrong('post')}
      />
      <Labelled
        label={t('office.people.phone')}
        value={filled.phone}
        change={set('phone')}
        wrong={wrong('phone')}
      />
      <Labelled
        label={t('office.people.idNumber')}
        hint={t('office.people.hint.idNumber')}
        value={filled.idNumber}
        change={set('idNumber')}
        wrong={wrong('idNumber')}
      />
      <Labelled
        label={t('office.people.since')}
        type="date"
        value={filled.since}
        change={set('since')}
        wrong={wrong('since')}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.people.add')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
