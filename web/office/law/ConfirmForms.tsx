import { law } from '@bihuan/contract/law.ts'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { Edition, Parameter } from './figure.ts'

type Props = { parameter: Parameter; edition: Edition; close: () => void }

const meant = ({ parameter, edition: { side, from } }: Props) => ({ parameter: parameter.key, side, from })

/** What is wrong with one line, whether the refusal is about that line alone or about several. */
const wrongIn = (problem: Problem | undefined, name: string): string | undefined =>
  problem?.fields?.find(({ field }) => field === name)?.detail ??
  (problem?.field === name ? problem.detail : undefined)

/** That the figure was held against its source: on which day, and in which text. */
export function ConfirmForm(props: Props) {
  const { t } = useWords()
  const me = useMe()
  const [on, setOn] = useState(me.today)
  const [note, setNote] = useState('')
  const { act, isBusy, problem } = useAct(law.confirm)
  const save = async () => (await act({ ...meant(props), on, note })).ok && props.close()
  return (
    <Form name="confirm" {...{ save, isBusy, problem }} close={props.close} lines={['on', 'note']}>
      <Labelled
        label={t('office.law.confirm.on')}
        type="date"
        wrong={wrongIn(problem, 'on')}
        value={on}
        change={setOn}
      />
      <Labelled
        label={t('office.law.confirm.note')}
        hint={t('office.law.confirm.noteHint')}
        wrong={wrongIn(problem, 'note')}
        value={note}
        change={setNote}
      />
      <p className="q s">{t('office.law.confirm.promise')}</p>
    </Form>
  )
}

/** Takes a confirmation back, with a reason; it stays readable. */
export function WithdrawForm(props: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const { act, isBusy, problem } = useAct(law.withdrawConfirmation)
  const save = async () => (await act({ ...meant(props), reason })).ok && props.close()
  return (
    <Form name="withdraw" {...{ save, isBusy, problem }} close={props.close} lines={['reason']}>
      <Labelled
        label={t('office.law.withdraw.reason')}
        wrong={wrongIn(problem, 'reason')}
        value={reason}
        change={setReason}
      />
    </Form>
  )
}

type FormProps = {
  name: 'confirm' | 'withdraw'
  save: () => Promise<unknown>
  isBusy: boolean
  problem: Problem | undefined
  close: () => void
  /** Lines that say themselves what is wrong with them. */
  lines: readonly string[]
  children: ReactNode
}

/** Opens with the first line in focus, since it came in the place of the button that was pressed. */
function Form({ name, save, isBusy, problem, close, lines, children }: FormProps) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const isTold = lines.some((line) => wrongIn(problem, line) !== undefined)
  return (
    <form
      ref={form}
      className="law-form"
      onSubmit={submit}
      noValidate
      aria-label={t(`office.law.${name}.open`)}
    >
      {children}
      {problem === undefined || isTold ? null : (
        <Note kind="error" title={problem.title}>
          {problem.detail}
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t(`office.law.${name}.do`)}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
