import { accounts } from '@bihuan/contract/accounts.ts'
import { roleNames } from '@bihuan/domain/accounts/role.ts'
import { useState } from 'react'
import { call } from '../frame/api.ts'
import type { Problem } from '../frame/problem.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { changeLanguage, useSay, useWords } from '../frame/words.ts'
import { ChangePassword } from '../parts/ChangePassword.tsx'
import { Lamp } from '../parts/Lamp.tsx'
import { Note } from '../parts/Note.tsx'
import { chooseElder, isElder } from './elder.ts'
import { Go } from './Go.tsx'
import { NetState } from './NetState.tsx'
import { useOutbox } from './outbox-context.ts'
import { Page } from './Page.tsx'
import { useDrafts } from './use-drafts.ts'
import { mayVisit } from './use-runs.ts'

/** Who I am here, how the pages look and speak, what is still on this device, the password and the way out. */
export function MeScreen() {
  const { t } = useWords()
  const me = useMe()
  return (
    <Page title={t('field.me.title')} state={<NetState />}>
      <Who />
      <OnDevice />
      <Elsewhere />
      <Looks />
      {me.face === 'office' ? (
        <div className="cells">
          <a className="cell go" href="/">
            <span className="sp">{t('field.toOffice')}</span>
          </a>
        </div>
      ) : null}
      <Password />
      <Leaving />
    </Page>
  )
}

function Who() {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  return (
    <div className="who">
      <h2>{me.name}</h2>
      <p>{me.party?.name ?? me.town.name}</p>
      <p className="q2 s">
        {me.roles.map((role) => say(roleNames[role])).join(t('field.comma'))}
        {me.party === null ? null : `${t('field.comma')}${me.town.name}`}
      </p>
    </div>
  )
}

function OnDevice() {
  const { t } = useWords()
  const { waiting } = useOutbox()
  const drafts = useDrafts()
  return (
    <div className="cells">
      <Go to="/outbox" className="cell go">
        <span className="sp">{t('field.outbox.title')}</span>
        {waiting.length > 0 ? (
          <Lamp kind="soon" word={t('field.net.waiting', { count: waiting.length })} />
        ) : (
          <span className="q s">
            {drafts.length > 0 ? t('field.outbox.drafts', { count: drafts.length }) : t('field.net.allSent')}
          </span>
        )}
      </Go>
    </div>
  )
}

function Elsewhere() {
  const { t } = useWords()
  const me = useMe()
  if (!mayDo(me, 'calc.use')) return null
  return (
    <div className="cells">
      {me.party !== null && mayDo(me, 'plan.read') ? (
        <Go to="/plan" className="cell go">
          <span className="sp">{t('field.plan.title')}</span>
        </Go>
      ) : null}
      {me.party !== null && mayDo(me, 'person.edit') ? (
        <Go to="/people" className="cell go">
          <span className="sp">{t('field.me.people')}</span>
        </Go>
      ) : null}
      {me.roles.includes('enterprise') ? (
        <Go to="/gate" className="cell go">
          <span className="sp">{t('parts.snaps.gate')}</span>
        </Go>
      ) : null}
      {mayDo(me, 'message.read') ? (
        <Go to="/messages" className="cell go">
          <span className="sp">{t('field.messages.link')}</span>
        </Go>
      ) : null}
      {mayVisit(me) ? (
        <Go to="/visits" className="cell go">
          <span className="sp">{t('field.visit.title')}</span>
        </Go>
      ) : null}
      <Go to="/checklists" className="cell go">
        <span className="sp">{t('field.checklists.title')}</span>
      </Go>
      <Go to="/calc" className="cell go">
        <span className="sp">{t('field.calc.title')}</span>
      </Go>
    </div>
  )
}

function Looks() {
  const { t, language } = useWords()
  const [elder, setElder] = useState(isElder)
  const turn = () => {
    chooseElder(!elder)
    setElder(!elder)
  }
  return (
    <div className="cells">
      <fieldset className="cell choice">
        <legend className="unseen">{t('field.me.language')}</legend>
        <span className="sp" aria-hidden="true">
          {t('field.me.language')}
        </span>
        <span className="chips">
          {(['zh', 'en'] as const).map((one) => (
            <label key={one} className="chip" lang={one === 'zh' ? 'zh-CN' : 'en'}>
              <input
                type="radio"
                name="language"
                checked={language === one}
                onChange={() => changeLanguage(one)}
              />
              <span>{one === 'zh' ? '中文' : 'English'}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <div className="cell">
        <div className="sp">
          <span id="elder">{t('field.me.elder')}</span>
          <p className="q s">{t('field.me.elderWhat')}</p>
        </div>
        <button
          type="button"
          role="switch"
          aria-checked={elder}
          aria-labelledby="elder"
          className="switch"
          onClick={turn}
        >
          {t(elder ? 'field.me.on' : 'field.me.off')}
        </button>
      </div>
    </div>
  )
}

function Password() {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <section className="pad-in">
        <h2>{t('parts.password.title')}</h2>
        <ChangePassword close={() => setOpen(false)} />
      </section>
    )
  return (
    <div className="cells">
      <button type="button" className="cell go" onClick={() => setOpen(true)}>
        <span className="sp">{t('parts.password.title')}</span>
      </button>
    </div>
  )
}

function Leaving() {
  const { t } = useWords()
  const { waiting } = useOutbox()
  const [problem, setProblem] = useState<Problem>()
  const [isAsking, setAsking] = useState(false)
  const leave = async (operation: typeof accounts.signOut | typeof accounts.signOutEverywhere) => {
    const answer = await call(operation, {})
    if (answer.ok || answer.problem.code === 'session.needed') location.assign('/field/')
    else setProblem(answer.problem)
  }
  return (
    <div className="pad-in leaving">
      {waiting.length > 0 ? (
        <Note kind="warn">{t('field.me.leaveWaiting', { count: waiting.length })}</Note>
      ) : null}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          {problem.detail}
        </Note>
      )}
      <button type="button" className="btn big" onClick={() => leave(accounts.signOut)}>
        {t('field.me.signOut')}
      </button>
      {isAsking ? (
        <Note title={t('field.me.everywhereSure')}>
          <div className="pair">
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {t('field.me.stay')}
            </button>
            <button type="button" className="btn p" onClick={() => leave(accounts.signOutEverywhere)}>
              {t('field.me.everywhereDo')}
            </button>
          </div>
        </Note>
      ) : (
        <button type="button" className="btn t" onClick={() => setAsking(true)}>
          {t('field.me.everywhere')}
        </button>
      )}
    </div>
  )
}
