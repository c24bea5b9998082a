import { dossiers } from '@bihuan/contract/dossiers.ts'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { PartyView } from './party-form.ts'
import { useDepartments, usePlaces } from './use-choices.ts'

const acts = ['move', 'assign', 'close', 'reopen', 'strike'] as const
type LifeAct = (typeof acts)[number]

/** Moving, supervision, closing and the like: each an act of its own, with its reason. */
export function LifeActs({ party }: { party: PartyView }) {
  const { t } = useWords()
  const say = useSay()
  const [chosen, setChosen] = useState<LifeAct>()
  const mayOf = (name: LifeAct) => party.may.find(({ act }) => act === `party.${name}`)
  if (acts.every((name) => mayOf(name) === undefined)) return null
  const items = acts.map((name) => {
    const may = mayOf(name)
    const because = may?.because ? ` — ${say(may.because)}` : ''
    return { key: name, label: t(`office.party.life.${name}`) + because, disabled: !may?.allowed }
  })
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => setChosen(key as LifeAct) }} trigger={['click']}>
        <button type="button" className="btn caret">
          {t('office.party.life.menu')}
        </button>
      </Dropdown>
      {chosen === undefined ? null : (
        <LifeForm key={chosen} name={chosen} party={party} close={() => setChosen(undefined)} />
      )}
    </>
  )
}

type FormProps = { name: LifeAct; party: PartyView; close: () => void }

function LifeForm({ name, party, close }: FormProps) {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [places, departments] = [usePlaces(), useDepartments()]
  const [filled, setFilled] = useState({ on: me.today, area: '', handler: '', movedTo: '', reason: '' })
  const [wasTried, setTried] = useState(false)
  const set = (field: keyof typeof filled) => (value: string) => setFilled({ ...filled, [field]: value })
  const { act, isBusy, problem } = useLifeAct(name)
  const wrong = {
    reason: filled.reason.trim().length < 2,
    area: name === 'move' && filled.area === '',
    handler: name === 'assign' && filled.handler === '',
  }
  const sign = async () => {
    setTried(true)
    if (wrong.reason || wrong.area || wrong.handler) return
    const answer = await act({ party: party.id, ...filled, reason: filled.reason.trim() })
    if (!answer.ok) return
    if (name === 'strike') void navigate({ to: '/parties' })
    else close()
  }
  return (
    <Modal
      open
      title={t(`office.party.life.${name}`)}
      okText={t(`office.party.life.do.${name}`)}
      cancelText={t('office.cancel')}
      confirmLoading={isBusy}
      onOk={() => void sign()}
      onCancel={close}
    >
      <div className="life-form">
        <p className="q s">{t(`office.party.life.what.${name}`)}</p>
        {name === 'close' || name === 'reopen' ? (
          <Labelled
            label={t(name === 'close' ? 'office.party.life.lastDay' : 'office.party.life.firstDay')}
            type="date"
            value={filled.on}
            change={set('on')}
          />
        ) : null}
        {name === 'close' ? (
          <Labelled
            label={t('office.party.movedTo')}
            hint={t('office.party.hint.movedTo')}
            value={filled.movedTo}
            change={set('movedTo')}
          />
        ) : null}
        {name === 'move' ? (
          <Choice
            label={t('office.col.place')}
            value={filled.area}
            change={set('area')}
            options={places.filter(({ value }) => value !== party.area)}
            wrong={wasTried && wrong.area ? t('office.party.wrong.place') : undefined}
          />
        ) : null}
        {name === 'assign' ? (
          <Choice
            label={t('office.party.handler')}
            value={filled.handler}
            change={set('handler')}
            options={departments.filter(({ value }) => value !== party.handler?.id)}
            wrong={wasTried && wrong.handler ? t('office.party.wrong.handler') : undefined}
          />
        ) : null}
        <Labelled
          label={t('office.party.life.reason')}
          value={filled.reason}
          change={set('reason')}
          wrong={wasTried && wrong.reason ? t('office.party.wrong.reason') : undefined}
        />
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
      </div>
    </Modal>
  )
}

type Asked = { party: string; on: string; area: string; handler: string; movedTo: string; reason: string }

/** Every act takes its own part of what was filled in. */
const useLifeAct = (name: LifeAct) => {
  const [close, reopen] = [useAct(dossiers.close), useAct(dossiers.reopen)]
  const [move, assign, strike] = [useAct(dossiers.move), useAct(dossiers.assign), useAct(dossiers.strike)]
  const { isBusy, problem } = { close, reopen, move, assign, strike }[name]
  const act = ({ party, on, area, handler, movedTo, reason }: Asked): Promise<{ ok: boolean }> => {
    switch (name) {
      case 'close':
        return close.act({ party, on, reason, ...(movedTo.trim() === '' ? {} : { movedTo: movedTo.trim() }) })
      case 'reopen':
        return reopen.act({ party, on, reason })
      case 'move':
        return move.act({ party, area, reason })
      case 'assign':
        return assign.act({ party, handler, reason })
      case 'strike':
        return strike.act({ party, reason })
    }
  }
  return { act, isBusy, problem }
}
