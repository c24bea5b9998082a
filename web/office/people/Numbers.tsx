import { people } from '@bihuan/contract/people.ts'
import { type FormEvent, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayTime } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { PersonView } from './PersonDrawer.tsx'

/** Telephone and identity number, covered; uncovered for a while after saying why. */
export function Numbers({ person }: { person: PersonView }) {
  const { t } = useWords()
  const [until, setUntil] = useState<number>()
  const [isAsking, setAsking] = useState(false)
  const { value: plain } = useAsk(people.plain, { person: person.id }, { enabled: until !== undefined })
  const may = person.may.find(({ act }) => act === 'person.unmask')
  const shown = until === undefined ? person : (plain ?? person)
  return (
    <>
      <dl className="cmp">
        <dt>{t('office.people.phone')}</dt>
        <dd>{shown.phone ?? t('office.people.notEntered')}</dd>
        <dt>{t('office.people.idNumber')}</dt>
        <dd className="mono">{shown.idNumber ?? t('office.people.notEntered')}</dd>
      </dl>
      {until === undefined ? null : (
        <p className="q s">{t('office.people.shownUntil', { at: sayTime(until) })}</p>
      )}
      {may?.allowed && until === undefined && !isAsking && (person.phone ?? person.idNumber) !== null ? (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('office.people.unmask')}
          </button>
        </p>
      ) : null}
      {isAsking ? (
        <Why
          person={person.id}
          done={(at) => {
            setUntil(at)
            setAsking(false)
          }}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

type WhyProps = { person: string; done: (until: number) => void; close: () => void }

function Why({ person, done, close }: WhyProps) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(people.unmask)
  const isShort = reason.trim().length < 4
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isShort) return
    const answer = await act({ person, reason: reason.trim() })
    if (answer.ok) done(answer.value.until)
  }
  return (
    <form className="why" onSubmit={sign} noValidate>
      <Labelled
        label={t('office.people.why')}
        hint={t('office.people.hint.why')}
        value={reason}
        change={setReason}
        wrong={wasTried && isShort ? t('office.people.wrong.why') : undefined}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.people.unmask')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
