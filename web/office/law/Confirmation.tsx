import { useRef, useState } from 'react'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ConfirmForm, WithdrawForm } from './ConfirmForms.tsx'
import { type Edition, isConfirmable, type Parameter } from './figure.ts'

type Props = { parameter: Parameter; edition: Edition; mayEdit: boolean }

/** Whether the town held this edition against its source: by whom, when and where; and the acts for it. */
export function Confirmation({ parameter, edition, mayEdit }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)
  if (!isConfirmable(edition)) return null
  const isConfirmed = edition.confirmation !== null
  const close = () => {
    setOpen(false)
    told.current?.focus()
  }
  const Form = isConfirmed ? WithdrawForm : ConfirmForm
  return (
    <div className="law-confirmation">
      <p ref={told} tabIndex={-1} className="s">
        <Told edition={edition} />
      </p>
      {edition.earlier.map((one) => (
        <Earlier key={one.at} one={one} />
      ))}
      {isOpen ? <Form parameter={parameter} edition={edition} close={close} /> : null}
      {mayEdit && !isOpen ? (
        <p className="acts">
          <button type="button" className="btn s" onClick={() => setOpen(true)}>
            {t(isConfirmed ? 'office.law.withdraw.open' : 'office.law.confirm.open')}
          </button>
        </p>
      ) : null}
    </div>
  )
}

function Told({ edition: { confirmation } }: { edition: Edition }) {
  const { t, language } = useWords()
  const me = useMe()
  if (confirmation === null) return <span className="tag">{t('office.law.notConfirmed')}</span>
  const { by, on, note } = confirmation
  return (
    <>
      <span className="tag pri">{t('office.law.confirmed')}</span>{' '}
      {t('office.law.confirmedBy', { by, on: sayDay(on, language, me.today) })}
      {note === '' ? null : <span className="q2">{t('office.law.note', { note })}</span>}
    </>
  )
}

/** A confirmation that no longer holds, and what became of it. */
function Earlier({ one }: { one: Edition['earlier'][number] }) {
  const { t, language } = useWords()
  const me = useMe()
  const first = t('office.law.confirmedBy', { by: one.by, on: sayDay(one.on, language, me.today) })
  return (
    <p className="q s">
      {first}
      {t('field.comma')}
      {one.withdrawn === null
        ? t('office.law.outdated')
        : t('office.law.withdrawnBy', {
            ...{ by: one.withdrawn.by, reason: one.withdrawn.reason },
            at: sayInstant(one.withdrawn.at, language, me.today),
          })}
    </p>
  )
}
