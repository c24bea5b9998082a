import { accounts } from '@bihuan/contract/accounts.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { call } from '../frame/api.ts'
import type { Problem } from '../frame/problem.ts'
import { changeLanguage, useWords } from '../frame/words.ts'
import { LineIn } from './LineIn.tsx'
import { Note } from './Note.tsx'
import { Ring } from './Ring.tsx'

type Me = OutputOf<typeof accounts.me>
type Props = { onSignedIn: (me: Me) => void }

/** The one door to both faces: account and password, then a town for who serves several. */
export function SignIn({ onSignedIn }: Props) {
  const { t } = useWords()
  return (
    <SignInFrame what={t('parts.signIn.what')} title={t('parts.signIn.title')}>
      <SignInForm onSignedIn={onSignedIn} />
      <p className="other-way">
        <a href="/register">{t('parts.signIn.register')}</a>
      </p>
    </SignInFrame>
  )
}

type FrameProps = { what: string; title: string; children: ReactNode }

/** The sheet before the door: whose it is, the language, and what is asked. */
export function SignInFrame({ what, title, children }: FrameProps) {
  const { t, language } = useWords()
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <header className="row">
          <span className="brand">
            <Ring size={28} />
            {t('frame.brand')}
          </span>
          <span className="sp" />
          <button
            type="button"
            className="btn t"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => changeLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t('frame.otherLanguage')}
          </button>
        </header>
        <p className="what">{what}</p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}

function SignInForm({ onSignedIn }: Props) {
  const { t } = useWords()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const [wasTried, setTried] = useState(false)

  const enter = async (more: { town?: string; newPassword?: string } = {}) => {
    setTried(true)
    if (account.trim() === '' || password === '') return
    setBusy(true)
    const input = { account: account.trim(), password, ...more }
    const answer = await call(accounts.signIn, input)
    setBusy(false)
    if (answer.ok) onSignedIn(answer.value)
    else setProblem(answer.problem)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter()
  }

  if (problem?.code === 'session.choose-town')
    return (
      <ChooseTown
        towns={problem.because.towns}
        choose={(town) => void enter({ town })}
        back={() => setProblem(undefined)}
      />
    )
  if (problem?.code === 'session.set-password')
    return (
      <OwnPassword says={problem.detail} isBusy={isBusy} set={(own) => void enter({ newPassword: own })} />
    )
  return (
    <form onSubmit={submit} noValidate>
      <AccountField value={account} change={setAccount} isMissing={wasTried && account.trim() === ''} />
      <PasswordField value={password} change={setPassword} isMissing={wasTried && password === ''} />
      {problem === undefined ? null : <Note kind="error">{problem.detail}</Note>}
      <button type="submit" className="btn p big" disabled={isBusy}>
        {t(isBusy ? 'parts.signIn.entering' : 'parts.signIn.enter')}
      </button>
    </form>
  )
}

type FieldProps = { value: string; change: (value: string) => void; isMissing: boolean }

function AccountField({ value, change, isMissing }: FieldProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="fld">
      <label htmlFor={id}>{t('parts.signIn.account')}</label>
      <input
        id={id}
        className="in"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-wrong` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {isMissing ? <Wrong id={`${id}-wrong`} words={t('parts.signIn.accountMissing')} /> : null}
    </div>
  )
}

function PasswordField({ value, change, isMissing }: FieldProps) {
  const { t } = useWords()
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className="fld">
      <label htmlFor={id}>{t('parts.signIn.password')}</label>
      <span className="with-act">
        <input
          id={id}
          className="in"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          value={value}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-wrong` : undefined}
          onChange={(event) => change(event.target.value)}
        />
        <button type="button" className="btn t" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'parts.signIn.hide' : 'parts.signIn.show')}
        </button>
      </span>
      {isMissing ? <Wrong id={`${id}-wrong`} words={t('parts.signIn.passwordMissing')} /> : null}
    </div>
  )
}

function Wrong({ id, words }: { id: string; words: string }) {
  return (
    <p id={id} className="wrong">
      {words}
    </p>
  )
}

type OwnProps = { says: string; isBusy: boolean; set: (password: string) => void }

/** A password that opens once is exchanged for one's own before anything is entered. */
function OwnPassword({ says, isBusy, set }: OwnProps) {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const [wasTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password.length >= 10) set(password)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Note>{says}</Note>
      <LineIn
        name="password"
        type="password"
        label={t('parts.signIn.ownPassword')}
        hint={t('parts.signIn.ownPasswordHint')}
        value={password}
        change={setPassword}
        wrong={wasTried && password.length < 10 ? t('parts.signIn.ownPasswordShort') : undefined}
      />
      <button type="submit" className="btn p big" disabled={isBusy}>
        {t('parts.signIn.setAndEnter')}
      </button>
    </form>
  )
}

type TownProps = { towns: unknown; choose: (town: string) => void; back: () => void }

/** Towns come as `349901101 禾溪镇`: code, space, name. */
function ChooseTown({ towns, choose, back }: TownProps) {
  const { t } = useWords()
  const known = Array.isArray(towns) ? towns.map(String) : []
  return (
    <div className="towns">
      <p>{t('parts.signIn.chooseTown')}</p>
      {known.map((town) => (
        <button key={town} type="button" className="btn big" onClick={() => choose(town.slice(0, 9))}>
          {town.slice(10)}
        </button>
      ))}
      <button type="button" className="btn t" onClick={back}>
        {t('parts.signIn.otherAccount')}
      </button>
    </div>
  )
}
