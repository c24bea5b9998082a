import { accounts } from '@bihuan/contract/accounts.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../frame/api.ts'
import type { Problem } from '../frame/problem.ts'
import { useWords } from '../frame/words.ts'
import { ProblemWords } from '../parts/ErrorView.tsx'
import { LineIn } from '../parts/LineIn.tsx'
import { Note } from '../parts/Note.tsx'
import { SignInFrame } from '../parts/SignIn.tsx'
import { ApplyForm } from './ApplyForm.tsx'

/** With a code straight to work; without one an application that waits for the office. */
export function RegisterScreen() {
  const { t } = useWords()
  const [hasCode, setHasCode] = useState(true)
  return (
    <SignInFrame what={t('field.register.what')} title={t('field.register.title')}>
      <fieldset className="ways">
        <legend className="unseen">{t('field.register.way')}</legend>
        {[true, false].map((way) => (
          <label key={String(way)}>
            <input type="radio" name="way" checked={hasCode === way} onChange={() => setHasCode(way)} />
            <span>{t(way ? 'field.register.withCode' : 'field.register.withoutCode')}</span>
          </label>
        ))}
      </fieldset>
      {hasCode ? <CodeForm /> : <ApplyForm />}
      <p className="other-way">
        <a href="/field/">{t('field.register.haveAccount')}</a>
      </p>
    </SignInFrame>
  )
}

const blank = { code: '', name: '', phone: '', account: '', password: '' }
const lines = ['code', 'name', 'phone', 'account', 'password'] as const
type Line = (typeof lines)[number]

const isWrong = (name: Line, value: string): boolean =>
  name === 'phone'
    ? false
    : name === 'password'
      ? value.length < 10
      : name === 'account'
        ? !/^[A-Za-z0-9._@-]{2,40}$/.test(value.trim())
        : value.trim().length < (name === 'code' ? 4 : 1)

function CodeForm() {
  const { t } = useWords()
  const [filled, setFilled] = useState(blank)
  const [wasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const register = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lines.some((name) => isWrong(name, filled[name]))) return
    setBusy(true)
    const { phone, ...rest } = filled
    const answer = await call(accounts.register, {
      ...{ ...rest, code: rest.code.trim(), name: rest.name.trim(), account: rest.account.trim() },
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    })
    setBusy(false)
    if (answer.ok) location.assign(answer.value.face === 'field' ? '/field/' : '/')
    else setProblem(answer.problem)
  }
  return (
    <form onSubmit={register} noValidate>
      {lines.map((name) => (
        <LineIn
          key={name}
          name={name}
          label={t(`field.register.${name}`)}
          hint={t(`field.register.hint.${name}`)}
          type={name === 'password' ? 'password' : name === 'phone' ? 'tel' : 'text'}
          value={filled[name]}
          change={(value) => setFilled({ ...filled, [name]: value })}
          wrong={
            wasTried && isWrong(name, filled[name])
              ? t(`field.register.wrong.${name as Exclude<Line, 'phone'>}`)
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
        {t(isBusy ? 'field.register.busy' : 'field.register.enter')}
      </button>
    </form>
  )
}
