import './change-password.css'
import { accounts } from '@bihuan/contract/accounts.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../frame/ask.ts'
import { useWords } from '../frame/words.ts'
import { LineIn } from './LineIn.tsx'
import { Note } from './Note.tsx'

type Props = {
  /** Leaves without a change, or after one. */
  close: () => void
}

const blank = { old: '', own: '', again: '' }

/** The old password, and the new one twice; then how many other devices were signed out by it. */
export function ChangePassword({ close }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState(blank)
  const [wasTried, setTried] = useState(false)
  const [ended, setEnded] = useState<number>()
  const { act, isBusy, problem } = useAct(accounts.changePassword)
  const set = (field: keyof typeof blank) => (value: string) => setTyped({ ...typed, [field]: value })
  const isShort = typed.own.length < 10
  const isWrong = { old: typed.old === '', own: isShort, again: !isShort && typed.again !== typed.own }
  const change = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWrong.old || isWrong.own || isWrong.again) return
    const answer = await act({ password: typed.old, newPassword: typed.own })
    if (answer.ok) setEnded(answer.value.ended)
  }
  const toldAt = (field: string) => (problem?.field === field ? problem.detail : undefined)
  if (ended !== undefined) return <Changed ended={ended} close={close} />
  return (
    <form className="change-password" onSubmit={change} noValidate>
      <LineIn
        name="oldPassword"
        type="password"
        label={t('parts.password.old')}
        value={typed.old}
        change={set('old')}
        wrong={wasTried && isWrong.old ? t('parts.password.oldMissing') : toldAt('password')}
      />
      <LineIn
        name="password"
        type="password"
        label={t('parts.signIn.ownPassword')}
        hint={t('parts.signIn.ownPasswordHint')}
        value={typed.own}
        change={set('own')}
        wrong={wasTried && isWrong.own ? t('parts.signIn.ownPasswordShort') : toldAt('newPassword')}
      />
      <LineIn
        name="passwordAgain"
        type="password"
        label={t('parts.password.again')}
        value={typed.again}
        change={set('again')}
        wrong={wasTried && isWrong.again ? t('parts.password.different') : undefined}
      />
      {problem === undefined || problem.field ? null : (
        <Note kind="error" title={problem.title}>
          {problem.detail}
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('parts.password.change')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('parts.password.leave')}
        </button>
      </p>
    </form>
  )
}

function Changed({ ended, close }: { ended: number; close: () => void }) {
  const { t } = useWords()
  return (
    <div className="change-password">
      <Note title={t('parts.password.changed')}>
        {ended === 0 ? t('parts.password.nobodyElse') : t('parts.password.ended', { count: ended })}
      </Note>
      <p className="acts">
        <button type="button" className="btn" onClick={close}>
          {t('parts.password.close')}
        </button>
      </p>
    </div>
  )
}
