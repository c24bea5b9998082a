import { accounts } from '@bihuan/contract/accounts.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { type Role, roleNames, roles } from '@bihuan/domain/accounts/role.ts'
import { type FormEvent, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { Account } from './AccountList.tsx'
import { OneTime } from './OneTime.tsx'
import { PartyPick } from './PartyPick.tsx'

const officeRoles: readonly Role[] = ['officer', 'leader']
const given = roles.filter((role) => role !== 'district')

/** Somebody the office knows: name, roles, party and villages. A new one gets a one-time password. */
export function AccountForm({ account, close }: { account?: Account; close: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState(account?.name ?? '')
  const [accountName, setAccountName] = useState(account?.account ?? '')
  const [held, setHeld] = useState<readonly Role[]>(account?.roles ?? [])
  const [party, setParty] = useState(account?.party ?? null)
  const [reach, setReach] = useState<readonly string[]>(account?.reach.map(({ area }) => area) ?? [])
  const [wasTried, setTried] = useState(false)
  const [made, setMade] = useState<Account>()
  const [making, changing] = [useAct(accounts.make), useAct(accounts.change)]
  const office = useAsk(parties.list, { kind: 'office', status: 'open' }).value?.parties[0]
  const { isBusy, problem } = account === undefined ? making : changing
  const isBadAccount = !/^[A-Za-z0-9._@-]{2,40}$/.test(accountName.trim())
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || isBadAccount) return
    const member = { roles: [...held], party: party?.id ?? null, reach: [...reach] }
    if (account !== undefined) {
      if ((await changing.act({ account: account.id, ...member })).ok) close()
      return
    }
    const answer = await making.act({ account: accountName.trim(), name: name.trim(), ...member })
    if (answer.ok) setMade(answer.value)
  }
  if (made !== undefined) return <OneTime account={made} close={close} />
  /** Who keeps the plan or leads belongs to the town's safety office, unless somebody says otherwise. */
  const hold = (roles: readonly Role[]) => {
    setHeld(roles)
    const isNewInOffice = roles.some((role) => officeRoles.includes(role) && !held.includes(role))
    if (isNewInOffice && party === null && office !== undefined)
      setParty({ id: office.id, name: office.name })
  }
  const wrongAt = (field: string) => (problem?.field === field ? problem.detail : undefined)
  return (
    <form className="account-form" onSubmit={save} noValidate>
      {account === undefined ? (
        <>
          <Labelled
            label={t('office.people.name')}
            value={name}
            change={setName}
            wrong={wasTried && name.trim() === '' ? t('office.people.wrong.name') : undefined}
          />
          <Labelled
            label={t('office.accounts.account')}
            hint={t('office.accounts.hint.account')}
            value={accountName}
            change={setAccountName}
            wrong={wasTried && isBadAccount ? t('office.accounts.wrong.account') : wrongAt('account')}
          />
        </>
      ) : (
        <h2>{account.name}</h2>
      )}
      <Roles held={held} change={hold} wrong={wrongAt('roles')} />
      <PartyPick party={party} change={setParty} wrong={wrongAt('party')} />
      <Reach reach={reach} change={setReach} wrong={wrongAt('reach')} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t(account === undefined ? 'office.accounts.make' : 'office.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}

type TicksProps<T extends string> = {
  held: readonly T[]
  change: (held: readonly T[]) => void
  options: readonly { value: T; word: string }[]
  legend: string
  wrong: string | undefined
}

function Ticks<T extends string>({ held, change, options, legend, wrong }: TicksProps<T>) {
  return (
    <fieldset className="traits">
      <legend>{legend}</legend>
      {options.map(({ value, word }) => (
        <label key={value} className="tick">
          <input
            type="checkbox"
            checked={held.includes(value)}
            onChange={(event) =>
              change(event.target.checked ? [...held, value] : held.filter((one) => one !== value))
            }
          />
          {word}
        </label>
      ))}
      {wrong === undefined ? null : <p className="wrong">{wrong}</p>}
    </fieldset>
  )
}

type RolesProps = {
  held: readonly Role[]
  change: (held: readonly Role[]) => void
  wrong: string | undefined
}

function Roles({ held, change, wrong }: RolesProps) {
  const { t } = useWords()
  const say = useSay()
  const options = given.map((role) => ({ value: role, word: say(roleNames[role]) }))
  return (
    <Ticks<Role>
      held={held}
      change={change}
      options={options}
      legend={t('office.accounts.roles')}
      wrong={wrong}
    />
  )
}

type ReachProps = {
  reach: readonly string[]
  change: (reach: readonly string[]) => void
  wrong: string | undefined
}

function Reach({ reach, change, wrong }: ReachProps) {
  const { t } = useWords()
  const { value } = useAsk(parties.list, { kind: 'village', status: 'open' })
  const options = (value?.parties ?? []).map(({ area, name }) => ({ value: area, word: name }))
  return (
    <Ticks held={reach} change={change} options={options} legend={t('office.accounts.reach')} wrong={wrong} />
  )
}
