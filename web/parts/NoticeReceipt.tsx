import './receipt.css'
import { plans } from '@bihuan/contract/plans.ts'
import { useAct, useAsk } from '../frame/ask.ts'
import { sayDay, sayInstant } from '../frame/dates.ts'
import { useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { ProblemWords } from './ErrorView.tsx'
import { Lamp } from './Lamp.tsx'
import { Note } from './Note.tsx'

/** The receipt for the notice that my own body owes; nothing where none is awaited. */
export function NoticeReceipt() {
  const { t, language } = useWords()
  const me = useMe()
  const { value } = useAsk(
    plans.myReceipt,
    {},
    { enabled: me.party !== null && me.may.includes('plan.read') },
  )
  const { act, isBusy, problem } = useAct(plans.acknowledge)
  const receipt = value?.receipt
  if (!receipt) return null
  if (receipt.signedAt !== null)
    return (
      <p className="own-receipt">
        <Lamp
          kind="done"
          word={t('parts.receipt.signed', {
            name: receipt.name,
            who: receipt.signedBy,
            at: sayInstant(receipt.signedAt, language, me.today),
          })}
        />
      </p>
    )
  return (
    <section className="own-receipt">
      <Note kind="warn" title={t('parts.receipt.title', { name: receipt.name })}>
        <p>{t('parts.receipt.since', { day: sayDay(receipt.awaitedFrom, language, me.today) })}</p>
        {receipt.remindedAt === null ? null : (
          <p>{t('parts.receipt.reminded', { at: sayInstant(receipt.remindedAt, language, me.today) })}</p>
        )}
      </Note>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      {me.may.includes('plan.acknowledge') ? (
        <p className="acts">
          <button
            type="button"
            className="btn p"
            disabled={isBusy}
            onClick={() => void act({ digest: receipt.digest })}
          >
            {t('parts.receipt.sign', { who: me.name })}
          </button>
        </p>
      ) : null}
    </section>
  )
}
