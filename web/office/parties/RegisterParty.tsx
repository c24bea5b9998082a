import '../parts/entry.css'
import './parties.css'
import { parties } from '@bihuan/contract/parties.ts'
import { hasHandler, type PartyKind, partyKindNames, partyKinds } from '@bihuan/domain/parties/kind.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { Page } from '../shell/Page.tsx'
import { useWrong } from './EditParty.tsx'
import { FactFields } from './FactFields.tsx'
import { blankFacts, fieldsOf, profileFrom, wrongFields } from './party-form.ts'
import { useDepartments, usePlaces } from './use-choices.ts'

/** Registers a party: kind, name and place first, then what its kind is asked. */
export function RegisterParty() {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const [kind, setKind] = useState<PartyKind>('enterprise')
  const [area, setArea] = useState('')
  const [handler, setHandler] = useState('')
  const [movedFrom, setMovedFrom] = useState('')
  const [filled, setFilled] = useState(() => blankFacts('', me.today))
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem } = useAct(parties.register)
  const wrongOf = useWrong(filled, wasTried, problem)
  const [places, departments] = [usePlaces(), useDepartments()]

  const register = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongFields(filled).length > 0 || !/^\d{12}$/.test(area)) return
    const answer = await act({
      ...{ kind, name: filled.name.trim(), area, since: filled.since },
      handler: hasHandler(kind) && handler !== '' ? handler : null,
      attributes: profileFrom(filled),
      ...(movedFrom === '' ? {} : { movedFrom }),
    })
    if (answer.ok) void navigate({ to: '/parties/$party', params: { party: answer.value.id } })
  }
  const placeWrong =
    problem?.field === 'area'
      ? problem.detail
      : wasTried && !/^\d{12}$/.test(area)
        ? t('office.party.wrong.place')
        : undefined
  return (
    <Page
      title={t('office.party.register')}
      crumb={<Link to="/parties">{t('office.menu.parties')}</Link>}
      className="narrow"
    >
      <form className="party-form" onSubmit={register} noValidate>
        <Choice
          label={t('office.col.kind')}
          value={kind}
          change={(value) => setKind((value || 'enterprise') as PartyKind)}
          options={partyKinds.map((one) => ({ value: one, word: say(partyKindNames[one]) }))}
          wrong={problem?.field === 'kind' ? problem.detail : undefined}
        />
        <FactFields fields={['name', 'since']} filled={filled} change={setFilled} wrongOf={wrongOf} />
        {kind === 'village' ? (
          <Labelled
            label={t('office.party.villageCode')}
            hint={t('office.party.hint.villageCode', { town: me.town.code })}
            value={area}
            change={setArea}
            wrong={placeWrong}
          />
        ) : (
          <Choice
            label={t('office.col.place')}
            value={area}
            change={setArea}
            options={places}
            wrong={placeWrong}
          />
        )}
        {hasHandler(kind) ? (
          <Choice
            label={t('office.party.handler')}
            hint={t('office.party.hint.handler')}
            value={handler}
            change={setHandler}
            options={departments}
            none={t('office.party.noHandler')}
            wrong={problem?.field === 'handler' ? problem.detail : undefined}
          />
        ) : null}
        <FactFields fields={fieldsOf(kind)} filled={filled} change={setFilled} wrongOf={wrongOf} />
        {kind === 'enterprise' ? (
          <Labelled
            label={t('office.party.movedFrom')}
            hint={t('office.party.hint.movedFrom')}
            value={movedFrom}
            change={setMovedFrom}
          />
        ) : null}
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <p>{problem.detail}</p>
            {problem.code === 'party.code-taken' ? (
              <Link to="/parties/$party" params={{ party: String(problem.because.party) }}>
                {t('office.party.openOther', { name: String(problem.because.name) })}
              </Link>
            ) : null}
          </Note>
        )}
        <p className="acts">
          <button type="submit" className="btn p" disabled={isBusy}>
            {t('office.party.doRegister')}
          </button>
          <Link to="/parties" className="btn">
            {t('office.cancel')}
          </Link>
        </p>
      </form>
    </Page>
  )
}
