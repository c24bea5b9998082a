import type { OutputOf } from '@bihuan/contract/operation.ts'
import { people } from '@bihuan/contract/people.ts'
import { type Post, postNames } from '@bihuan/domain/people/post.ts'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { LineIn } from '../../parts/LineIn.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import { PostPick } from './PostPick.tsx'

type Person = OutputOf<typeof people.show>

/** One person of my own body: numbers covered, posts with their days, and what may be changed. */
export function PersonScreen() {
  const { person: id = '' } = useParams({ strict: false }) as { person?: string }
  const { value: person, problem, again } = useAsk(people.show, { person: id }, { keep: true })
  const [isEditing, setEditing] = useState(false)
  const may = person?.may.find(({ act }) => act === 'person.edit')?.allowed ?? false
  return (
    <Page title={person?.name ?? ''} under={person?.party.name} back="/people">
      {problem === undefined ? null : <Trouble problem={problem} again={again} />}
      {person === undefined && problem === undefined ? <Skeleton rows={4} columns={[40, 30]} /> : null}
      {person === undefined ? null : isEditing ? (
        <Editing person={person} close={() => setEditing(false)} />
      ) : (
        <Facts person={person} edit={may ? () => setEditing(true) : undefined} />
      )}
    </Page>
  )
}

function Facts({ person, edit }: { person: Person; edit: (() => void) | undefined }) {
  const { t } = useWords()
  const isHere = person.until === null
  return (
    <>
      <div className="cells top">
        {(['phone', 'idNumber'] as const).map((part) => (
          <div key={part} className="cell">
            <span className="sp">{t(`staff.${part}`)}</span>
            <span className="mono">{person[part] ?? <span className="q">{t('staff.noNumber')}</span>}</span>
          </div>
        ))}
      </div>
      {edit === undefined ? null : (
        <div className="pad-in">
          <button type="button" className="btn big" onClick={edit}>
            {t('staff.edit')}
          </button>
        </div>
      )}
      <Posts person={person} isOpen={edit !== undefined && isHere} />
      {edit !== undefined && isHere ? <Leaving person={person} /> : null}
    </>
  )
}

function Editing({ person, close }: { person: Person; close: () => void }) {
  const { t } = useWords()
  const [filled, setFilled] = useState({
    name: person.name,
    phone: person.phone ?? '',
    idNumber: person.idNumber ?? '',
  })
  const { act, isBusy, problem } = useAct(people.edit)
  const wrong = (name: string) =>
    problem?.fields?.find(({ field }) => field === name)?.detail ??
    (problem?.field === name ? problem.detail : undefined)
  const isNameless = filled.name.trim() === ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isNameless) return
    const answer = await act({
      person: person.id,
      version: person.version,
      ...filled,
      name: filled.name.trim(),
    })
    if (answer.ok) close()
  }
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <LineIn
        name="person"
        label={t('staff.name')}
        value={filled.name}
        change={(name) => setFilled({ ...filled, name })}
        wrong={isNameless ? t('staff.wrongName') : undefined}
      />
      <LineIn
        name="number"
        label={t('staff.phone')}
        value={filled.phone}
        change={(phone) => setFilled({ ...filled, phone })}
        wrong={wrong('phone')}
      />
      <LineIn
        name="card"
        label={t('staff.idNumber')}
        hint={t('staff.covered')}
        value={filled.idNumber}
        change={(idNumber) => setFilled({ ...filled, idNumber })}
        wrong={wrong('idNumber')}
      />
      <Refused problem={problem} />
      <div className="pair">
        <button type="button" className="btn big" onClick={close}>
          {t('staff.cancel')}
        </button>
        <button type="submit" className="btn p big" disabled={isBusy}>
          {t('staff.save')}
        </button>
      </div>
    </form>
  )
}

function Refused({ problem }: { problem: Problem | undefined }) {
  return problem === undefined ? null : (
    <Note kind="error" title={problem.title}>
      <ProblemWords problem={problem} />
    </Note>
  )
}

function Posts({ person, isOpen }: { person: Person; isOpen: boolean }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const [post, setPost] = useState<Post | ''>('')
  const { act, isBusy, problem } = useAct(people.appoint)
  const day = (value: string) => sayDay(value, language, today)
  const give = async () => {
    if (post === '') return
    const answer = await act({ person: person.id, post, since: today, until: null })
    if (answer.ok) setPost('')
  }
  return (
    <section>
      <h2 className="pad-in staff-head">{t('staff.posts')}</h2>
      <ul className="cells">
        {person.posts.map((held) => (
          <li key={held.id} className="cell">
            <div className="sp">
              {say(postNames[held.kind])}
              <p className="q s">
                {held.until === null
                  ? t('staff.from', { day: day(held.since) })
                  : `${day(held.since)} – ${day(held.until)}`}
              </p>
            </div>
            {isOpen && held.until === null ? (
              <button
                type="button"
                className="btn"
                disabled={isBusy}
                onClick={() =>
                  void act({
                    person: person.id,
                    held: held.id,
                    post: held.kind,
                    since: held.since,
                    until: today,
                  })
                }
              >
                {t('staff.endPost')}
              </button>
            ) : null}
          </li>
        ))}
        {person.posts.length === 0 ? <li className="cell q2">{t('staff.noPost')}</li> : null}
      </ul>
      {isOpen ? (
        <div className="form">
          <PostPick label={t('staff.addPost')} post={post} change={setPost} />
          <Refused problem={problem} />
          {post === '' ? null : (
            <button type="button" className="btn p big" disabled={isBusy} onClick={() => void give()}>
              {t('staff.givePost')}
            </button>
          )}
        </div>
      ) : null}
    </section>
  )
}

/** Ends all posts today; asked once more first. */
function Leaving({ person }: { person: Person }) {
  const { t } = useWords()
  const { today } = useMe()
  const [isAsking, setAsking] = useState(false)
  const { act, isBusy, problem } = useAct(people.leave)
  return (
    <div className="pad-in">
      <Refused problem={problem} />
      {isAsking ? (
        <Note title={t('staff.leaveSure', { name: person.name })}>
          <div className="pair">
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {t('staff.cancel')}
            </button>
            <button
              type="button"
              className="btn p"
              disabled={isBusy}
              onClick={() => void act({ person: person.id, on: today })}
            >
              {t('staff.leaveDo')}
            </button>
          </div>
        </Note>
      ) : (
        <button type="button" className="btn t big" onClick={() => setAsking(true)}>
          {t('staff.leave')}
        </button>
      )}
    </div>
  )
}
