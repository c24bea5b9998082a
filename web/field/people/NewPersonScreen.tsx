import { people } from '@bihuan/contract/people.ts'
import type { Post } from '@bihuan/domain/people/post.ts'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { LineIn } from '../../parts/LineIn.tsx'
import { Note } from '../../parts/Note.tsx'
import { Page } from '../Page.tsx'
import { PostPick } from './PostPick.tsx'

/** Enters somebody of my own body; the numbers are covered from the first answer on. */
export function NewPersonScreen() {
  const { t } = useWords()
  const me = useMe()
  return (
    <Page title={t('staff.add')} back="/people">
      {me.party === null ? (
        <Empty title={t('field.todo.noParty')}>{t('field.todo.noPartyWhy')}</Empty>
      ) : (
        <Form party={me.party.id} />
      )}
    </Page>
  )
}

function Form({ party }: { party: string }) {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [filled, setFilled] = useState({ name: '', phone: '', idNumber: '' })
  const [post, setPost] = useState<Post | ''>('')
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(people.register)
  const wrong = (name: string) =>
    problem?.fields?.find(({ field }) => field === name)?.detail ??
    (problem?.field === name ? problem.detail : undefined)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (filled.name.trim() === '' || post === '') return
    const answer = await act({
      ...{ party, name: filled.name.trim(), since: me.today, post },
      ...(filled.phone.trim() && { phone: filled.phone.trim() }),
      ...(filled.idNumber.trim() && { idNumber: filled.idNumber.trim() }),
    })
    if (answer.ok) void navigate({ to: '/people' as '.' })
  }
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <LineIn
        name="person"
        label={t('staff.name')}
        value={filled.name}
        change={(name) => setFilled({ ...filled, name })}
        wrong={wasTried && filled.name.trim() === '' ? t('staff.wrongName') : undefined}
      />
      <PostPick
        label={t('staff.post')}
        post={post}
        change={setPost}
        wrong={wasTried && post === '' ? t('staff.wrongPost') : wrong('post')}
      />
      <LineIn
        name="number"
        type="tel"
        label={t('staff.phone')}
        value={filled.phone}
        change={(phone) => setFilled({ ...filled, phone })}
        wrong={wrong('phone')}
      />
      <LineIn
        name="card"
        label={t('staff.idNumber')}
        hint={t('staff.idHint')}
        value={filled.idNumber}
        change={(idNumber) => setFilled({ ...filled, idNumber })}
        wrong={wrong('idNumber')}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <button type="submit" className="btn p big" disabled={isBusy}>
        {t('staff.add')}
      </button>
    </form>
  )
}
