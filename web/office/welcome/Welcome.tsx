import { accounts } from '@bihuan/contract/accounts.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Ring } from '../../parts/Ring.tsx'
import { Labelled } from '../parts/Labelled.tsx'

/** The one-time link that an empty system prints: `/welcome#token`. */
export const isWelcome = (): boolean => location.pathname === '/welcome'

const blank = { account: '', name: '', password: '', code: '', town: '' }
type Filled = typeof blank
const fields = ['town', 'code', 'name', 'account', 'password'] as const

const wrongIn = (filled: Filled) =>
  fields.filter((name) =>
    name === 'code'
      ? !/^\d{9}$/.test(filled.code)
      : name === 'password'
        ? filled.password.length < 10
        : filled[name].trim().length < (name === 'name' ? 1 : 2),
  )

/** Makes the town's first account; the link is spent then. */
export function Welcome() {
  const { t } = useWords()
  const [filled, setFilled] = useState(blank)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem>()

  const claim = async (event: FormEvent) => {
    event.preventDefault()
    const found = wrongIn(filled)
    setWrong(found)
    if (found.length > 0) return
    const { account, name, password, code, town } = filled
    const input = { token: location.hash.slice(1), account, name, password, town: { code, name: town } }
    const answer = await call(accounts.claimFirstAccount, input)
    if (answer.ok) location.replace('/')
    else setProblem(answer.problem)
  }

  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <span className="brand">
          <Ring size={28} />
          {t('frame.brand')}
        </span>
        <p className="what">{t('office.welcome.what')}</p>
        <h1>{t('office.welcome.title')}</h1>
        <form onSubmit={claim} noValidate>
          {fields.map((name) => (
            <Labelled
              key={name}
              label={t(`office.welcome.${name}`)}
              hint={t(`office.welcome.hint.${name}`)}
              wrong={wrong.includes(name) ? t(`office.welcome.wrong.${name}`) : undefined}
              type={name === 'password' ? 'password' : 'text'}
              value={filled[name]}
              change={(value) => setFilled({ ...filled, [name]: value })}
            />
          ))}
          {problem === undefined ? null : (
            <Note kind="error" title={problem.title}>
              <ProblemWords problem={problem} />
            </Note>
          )}
          <button type="submit" className="btn p big">
            {t('office.welcome.make')}
          </button>
        </form>
      </div>
    </main>
  )
}
