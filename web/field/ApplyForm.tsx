import { accounts } from '@bihuan/contract/accounts.ts'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../frame/api.ts'
import { useAsk } from '../frame/ask.ts'
import type { Problem } from '../frame/problem.ts'
import { useWords } from '../frame/words.ts'
import { ProblemWords } from '../parts/ErrorView.tsx'
import { LineIn } from '../parts/LineIn.tsx'
import { Note } from '../parts/Note.tsx'

const blank = { firm: '', uscc: '', name: '', phone: '', account: '', password: '' }
const lines = ['firm', 'uscc', 'name', 'phone', 'account', 'password'] as const
type Line = (typeof lines)[number]

const isWrong = (name: Line, value: string): boolean =>
  name === 'password'
    ? value.length < 10
    : name === 'account'
      ? !/^[A-Za-z0-9._@-]{2,40}$/.test(value.trim())
      : value.trim().length < (name === 'firm' ? 2 : 1)

/** An application names the firm by its credit code; what comes of it is told when the applicant signs in. */
export function ApplyForm() {
  const { t } = useWords()
  const [chosen, setTown] = useState('')
  const [filled, setFilled] = useState(blank)
  const [wasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [isSent, setSent] = useState(false)
  const { value } = useAsk(accounts.towns, {})
  const towns = value?.towns ?? []
  // The only town there is is chosen by itself.
  const town = towns.length === 1 ? (towns[0]?.code ?? '') : chosen
  const apply = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (town === '' || lines.some((name) => isWrong(name, filled[name]))) return
    setBusy(true)
    const answer = await call(accounts.apply, { town, ...filled, account: filled.account.trim() })
    setBusy(false)
    if (answer.ok) setSent(true)
    else setProblem(answer.problem)
  }
  if (isSent)
    return (
      <Note kind="good" title={t('field.register.sent')}>
        <p>{t('field.register.sentWhat', { account: filled.account.trim() })}</p>
      </Note>
    )
  return (
    <form onSubmit={apply} noValidate>
      <Town towns={towns} town={town} change={setTown} isWrong={wasTried && town === ''} />
      {lines.map((name) => (
        <LineIn
          key={name}
          name={name}
          label={t(`field.register.${name}`)}
          hint={name === 'uscc' || name === 'password' ? t(`field.register.hint.${name}`) : undefined}
          type={name === 'password' ? 'password' : name === 'phone' ? 'tel' : 'text'}
          value={filled[name]}
          change={(value) => setFilled({ ...filled, [name]: value })}
          wrong={
            wasTried && isWrong(name, filled[name])
              ? t(`field.register.wrong.${name}`)
              : problem?.fields?.find(({ field }) => field === name)?.detail
          }
        />
      ))}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <button type="submit" className="btn p big" disabled={isBusy}>
        {t(isBusy ? 'field.register.busy' : 'field.register.apply')}
      </button>
    </form>
  )
}

type Named = { code: string; name: string }
type TownProps = {
  towns: readonly Named[]
  town: string
  change: (town: string) => void
  isWrong: boolean
}

function Town({ towns, town, change, isWrong }: TownProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="fld">
      <label htmlFor={id}>{t('field.register.town')}</label>
      <select
        id={id}
        className="in"
        value={town}
        aria-invalid={isWrong}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{t('field.register.chooseTown')}</option>
        {towns.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {isWrong ? <p className="wrong">{t('field.register.wrong.town')}</p> : null}
    </div>
  )
}
