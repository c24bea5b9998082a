import './people.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { people } from '@bihuan/contract/people.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { EditPerson } from './EditPerson.tsx'
import { Numbers } from './Numbers.tsx'
import { Posts } from './Posts.tsx'

export type PersonView = OutputOf<typeof people.show>
type Props = {
  person: string | undefined
  /** The kind of party whose posts can be given; without it none can. */
  kind?: PartyKind
  close: () => void
}

/** One person beside the list: numbers covered, posts with their days, and who looked at the numbers. */
export function PersonDrawer({ person, kind, close }: Props) {
  const { t } = useWords()
  return (
    <Drawer
      open={person !== undefined}
      onClose={close}
      size={Math.min(480, innerWidth)}
      title={t('office.people.one')}
      destroyOnHidden
    >
      {person === undefined ? null : <OnePerson id={person} {...(kind === undefined ? {} : { kind })} />}
    </Drawer>
  )
}

function OnePerson({ id, kind }: { id: string; kind?: PartyKind }) {
  const { t } = useWords()
  const say = useSay()
  const [isEditing, setEditing] = useState(false)
  const { value: person, problem, again } = useAsk(people.show, { person: id }, { keep: true })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (person === undefined) return <Skeleton rows={6} columns={[20, 50]} />
  if (isEditing) return <EditPerson person={person} close={() => setEditing(false)} />
  const may = person.may.find(({ act }) => act === 'person.edit')
  return (
    <article className="person">
      <h2>{person.name}</h2>
      <p className="q2">{person.party.name}</p>
      <Numbers person={person} />
      {may?.allowed ? (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setEditing(true)}>
            {t('office.party.edit')}
          </button>
          {person.until === null ? <Leaving person={person} /> : null}
        </p>
      ) : may?.because ? (
        <p className="q s">{say(may.because)}</p>
      ) : null}
      <Posts
        person={person}
        {...(kind === undefined || !may?.allowed || person.until !== null ? {} : { kind })}
      />
      <Looks person={person} />
    </article>
  )
}

/** Ends all posts today; asked once more first. */
function Leaving({ person }: { person: PersonView }) {
  const { t } = useWords()
  const me = useMe()
  const [isAsking, setAsking] = useState(false)
  const { act, isBusy, problem } = useAct(people.leave)
  if (!isAsking)
    return (
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('office.people.leave')}
      </button>
    )
  return (
    <>
      <button
        type="button"
        className="btn p"
        disabled={isBusy}
        onClick={() => void act({ person: person.id, on: me.today })}
      >
        {t('office.people.leaveSure')}
      </button>
      <button type="button" className="btn" onClick={() => setAsking(false)}>
        {t('office.cancel')}
      </button>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </>
  )
}

/** Who saw the numbers, when and why: the party reads the same. */
function Looks({ person }: { person: PersonView }) {
  const { t, language } = useWords()
  const me = useMe()
  if (person.unmaskings.length === 0) return null
  return (
    <section>
      <h3>{t('office.people.looks')}</h3>
      <ul className="lines looks">
        {person.unmaskings.map(({ by, at, reason }) => (
          <li key={`${at}/${by}`}>
            <span className="q nw">{sayInstant(at, language, me.today)}</span> {by}
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
