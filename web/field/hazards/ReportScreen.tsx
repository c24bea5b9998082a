import './hazards.css'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { newCommandId } from '../../frame/command-id.ts'
import { draftsOf, isBlank } from '../../frame/drafts.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Note } from '../../parts/Note.tsx'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { OnItsWay } from '../OnItsWay.tsx'
import { useOutbox } from '../outbox-context.ts'
import { Page } from '../Page.tsx'
import type { Handing } from '../use-submit.ts'
import { ReportForm } from './ReportForm.tsx'
import { reportForms } from './ReportsHere.tsx'
import { TakenView } from './TakenView.tsx'
import { useOnItsWay } from './use-on-its-way.ts'

/** Somebody stands before it: a picture, where, a few words. */
export function ReportScreen() {
  const { draft } = useParams({ strict: false }) as { draft?: string }
  const { t } = useWords()
  const me = useMe()
  if (!mayDo(me, 'hazard.report'))
    return (
      <Page title={t('field.hazards.report')} back="/hazards">
        <Empty title={t('field.hazards.mayNotReport')}>{t('field.todo.noPartyWhy')}</Empty>
      </Page>
    )
  return draft === undefined ? <NewReport /> : <Report key={draft} form={reportForms + draft} />
}

/** Goes on with a report that was begun and not sent, if there is one. */
function NewReport() {
  const { t } = useWords()
  const { owner, waiting } = useOutbox()
  const [form, setForm] = useState<string>()
  const [isResumed, setResumed] = useState(false)
  const begin = () => {
    setForm(reportForms + newCommandId())
    setResumed(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once, when the page opens
  useEffect(() => {
    const isBegun = (duty: string) =>
      duty.startsWith(reportForms) && !waiting.some((one) => one.form === duty)
    const find = async () => {
      const drafts = await draftsOf(owner)
      return drafts
        .filter((draft) => isBegun(draft.duty) && !isBlank(draft) && draft.setback === undefined)
        .sort((a, b) => b.savedAt - a.savedAt)[0]
    }
    void find().then((draft) => {
      if (draft === undefined) begin()
      else {
        setForm(draft.duty)
        setResumed(true)
      }
    }, begin)
  }, [])
  if (form === undefined)
    return (
      <Page title={t('field.hazards.report')} back="/hazards">
        {null}
      </Page>
    )
  return (
    <Report
      key={form}
      form={form}
      note={
        isResumed ? (
          <Note title={t('field.hazards.resumed')}>
            <button type="button" className="btn" onClick={begin}>
              {t('field.hazards.startAnew')}
            </button>
          </Note>
        ) : undefined
      }
    />
  )
}

function Report({ form, note }: { form: string; note?: React.ReactNode }) {
  const { t } = useWords()
  const [handing, setHanding] = useState<Handing>()
  const { onItsWay, hasLeft } = useOnItsWay(form)
  if (typeof handing === 'object' && handing.kind === 'hazard-report')
    return <TakenView view={handing.answer} />
  if (onItsWay !== undefined && handing === undefined)
    return <OnItsWay title={t('field.hazards.report')} waiting={onItsWay} back="/hazards" />
  if (hasLeft && handing === undefined) return <Left />
  return <ReportForm form={form} note={note} hand={setHanding} />
}

/** It went out by itself while the page was open. */
function Left() {
  const { t } = useWords()
  return (
    <Page
      title={t('field.hazards.report')}
      state={<NetState />}
      back="/hazards"
      act={
        <Go to="/hazards" className="btn p big">
          {t('field.hazards.toList')}
        </Go>
      }
    >
      <div className="filed" role="status">
        <h2>{t('field.hazards.left')}</h2>
      </div>
    </Page>
  )
}
