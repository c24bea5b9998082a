import { parties } from '@bihuan/contract/parties.ts'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { Division } from './PartyParts.tsx'
import { usePlaces } from './use-choices.ts'

type FrameProps = {
  children: ReactNode
  problem: Problem | undefined
  isBusy: boolean
  save: () => void
  close: () => void
}

/** Lines to fill in, what the server says against them, and the way out. */
function FormFrame({ children, problem, isBusy, save, close }: FrameProps) {
  const { t } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <form className="party-form" onSubmit={submit} noValidate>
      {children}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}

type DivisionProps = { party: string; division?: Division; close: () => void }

/** A division of the party: what it is called, where it lies, since when. */
export function DivisionForm({ party, division, close }: DivisionProps) {
  const { t } = useWords()
  const me = useMe()
  const places = usePlaces()
  const [filled, setFilled] = useState({
    name: division?.name ?? '',
    area: division?.area ?? '',
    address: division?.address ?? '',
    since: division?.since ?? me.today,
    until: division?.until ?? '',
  })
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(parties.divide)
  const set = (name: keyof typeof filled) => (value: string) => setFilled({ ...filled, [name]: value })
  const save = async () => {
    setTried(true)
    if (filled.name.trim().length < 2 || filled.area === '' || filled.since === '') return
    const asked = { ...filled, until: filled.until || null, ...(division && { division: division.id }) }
    if ((await act({ party, ...asked })).ok) close()
  }
  return (
    <FormFrame problem={problem} isBusy={isBusy} save={() => void save()} close={close}>
      <Labelled
        label={t('office.party.division')}
        value={filled.name}
        change={set('name')}
        wrong={wasTried && filled.name.trim().length < 2 ? t('office.party.wrong.name') : undefined}
      />
      <Choice
        label={t('office.col.place')}
        value={filled.area}
        change={set('area')}
        options={places}
        wrong={wasTried && filled.area === '' ? t('office.party.wrong.place') : undefined}
      />
      <Labelled label={t('office.party.fact.address')} value={filled.address} change={set('address')} />
      <Labelled
        label={t('office.party.field.since')}
        type="date"
        value={filled.since}
        change={set('since')}
        wrong={wasTried && filled.since === '' ? t('office.party.wrong.since') : undefined}
      />
      <Labelled
        label={t('office.party.field.until')}
        type="date"
        value={filled.until}
        change={set('until')}
      />
    </FormFrame>
  )
}

/** Takes a department, a village or another body into the group. */
export function MemberForm({ party, close }: { party: string; close: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [filled, setFilled] = useState({ member: '', since: me.today, until: '' })
  const [wasTried, setTried] = useState(false)
  const { value } = useAsk(parties.list, { status: 'open' })
  const { act, isBusy, problem } = useAct(parties.join)
  const save = async () => {
    setTried(true)
    if (filled.member === '' || filled.since === '') return
    if ((await act({ party, ...filled, until: filled.until || null })).ok) close()
  }
  const others = (value?.parties ?? []).filter(({ kind }) => kind !== 'group' && kind !== 'enterprise')
  return (
    <FormFrame problem={problem} isBusy={isBusy} save={() => void save()} close={close}>
      <Choice
        label={t('office.party.member')}
        value={filled.member}
        change={(member) => setFilled({ ...filled, member })}
        options={others.map(({ id, name }) => ({ value: id, word: name }))}
        wrong={wasTried && filled.member === '' ? t('office.party.wrong.member') : undefined}
      />
      <Labelled
        label={t('office.party.field.since')}
        type="date"
        value={filled.since}
        change={(since) => setFilled({ ...filled, since })}
      />
      <Labelled
        label={t('office.party.field.until')}
        type="date"
        value={filled.until}
        change={(until) => setFilled({ ...filled, until })}
      />
    </FormFrame>
  )
}
