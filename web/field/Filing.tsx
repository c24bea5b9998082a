import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { call } from '../frame/api.ts'
import { useAsk } from '../frame/ask.ts'
import { sayInstant } from '../frame/dates.ts'
import type { Filed } from '../frame/outbox.ts'
import { useMe } from '../frame/session.ts'
import type { Typed } from '../frame/typed.ts'
import { useSay, useWords } from '../frame/words.ts'
import { LedgerForm } from '../parts/LedgerForm.tsx'
import { Note } from '../parts/Note.tsx'
import { SignaturePad } from '../parts/SignaturePad.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { typedOf } from '../parts/typed.ts'
import { DutyUnder, type DutyView } from './DutyScreen.tsx'
import { Go } from './Go.tsx'
import { JudgementView } from './JudgementView.tsx'
import { judgementOf } from './judgement.ts'
import { KeepingState, RefusedNote } from './KeptForm.tsx'
import { Page } from './Page.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import { useFiling } from './use-filing.ts'
import { useKeptForm, withoutField } from './use-kept-form.ts'
import type { Handing } from './use-submit.ts'
import { Why } from './Why.tsx'

type Props = { view: DutyView; ledger: Ledger; hand: (handing: Handing<Filed>) => void }

/** A duty that can be delivered now: why, the form, the town's judgement, the signature, and one act. */
export function Filing({ view, ledger, hand }: Props) {
  const say = useSay()
  const kept = useKeptForm({
    form: view.duty.id,
    title: view.duty.title,
    start: () => returnedForm(view),
  })
  const filling = {
    typed: kept.form?.typed ?? {},
    strokes: kept.form?.strokes ?? [],
    setback: kept.form?.setback,
  }
  const filing = useFiling(view, ledger, filling, hand)
  const submit = async () => {
    const outcome = await filing.submit()
    if (outcome === undefined || !('refused' in outcome)) return
    await kept.open()
    scrollTo(0, 0)
  }
  return (
    <Page
      title={say(view.duty.title)}
      under={<DutyUnder view={view} />}
      state={<KeepingState keeping={kept.keeping} />}
      back="/"
      act={<SubmitBar filing={filing} submit={submit} />}
    >
      <Setbacks view={view} filling={filling} />
      {ledger.kind === 'self-check' ? <ByList to="/checklists" /> : null}
      {['department-check', 'village-patrol'].includes(ledger.kind) ? <ByList to="/visits" /> : null}
      <Why view={view} />
      {kept.form === undefined ? (
        <div className="pad-in">
          <Skeleton rows={6} columns={[70]} />
        </div>
      ) : (
        <FilingForm view={view} ledger={ledger} kept={kept} filing={filing} filling={filling} />
      )}
    </Page>
  )
}

/** The record writes itself when a list is ticked, at one's own or at a firm. */
function ByList({ to }: { to: '/checklists' | '/visits' }) {
  const { t } = useWords()
  const words = to === '/visits' ? 'visit' : 'run'
  return (
    <div className="pad-in">
      <Note kind="good" title={t(`field.${words}.byList`)}>
        <Go to={to} className="btn p">
          {t(`field.${words}.title`)}
        </Go>
      </Note>
    </div>
  )
}

type FormProps = Omit<Props, 'hand'> & {
  kept: ReturnType<typeof useKeptForm>
  filing: ReturnType<typeof useFiling>
  filling: Parameters<typeof useFiling>[2]
}

function FilingForm({ view: { duty, asOf }, ledger, kept, filing, filling }: FormProps) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const mine = useAsk(duties.mine, {}).value?.duties ?? []
  const judgement = judgementOf(duty, mine, filling.typed[ledger.happenedOn], asOf)
  const change = (name: string, value: (typeof filling.typed)[string]) => {
    const setback = withoutField(filling.setback, name)
    kept.change({ typed: { ...filling.typed, [name]: value }, setback })
  }
  return (
    <form
      className="form"
      onSubmit={(event) => event.preventDefault()}
      noValidate
      aria-label={say(ledger.title)}
    >
      <h2>{say(ledger.title)}</h2>
      <LedgerForm
        ledger={ledger}
        typed={filling.typed}
        change={change}
        leave={filing.leave}
        wrong={filing.wrong}
        span={duty}
        today={asOf}
      />
      <JudgementView judgement={judgement} duty={duty} asOf={asOf} />
      <SignaturePad
        strokes={filling.strokes}
        change={(strokes) => kept.change({ strokes })}
        wrong={filing.unsigned}
      />
      <p className="q s signer">
        {t('field.sign.who', { name: me.name, party: me.party?.name ?? me.town.name })}
      </p>
    </form>
  )
}

/** What came back, from an officer or from the town's check, above everything else. */
function Setbacks({ view: { returned, asOf }, filling: { setback } }: Pick<FormProps, 'view' | 'filling'>) {
  const { t, language } = useWords()
  if (returned === null && setback === undefined) return null
  return (
    <div className="pad-in">
      {returned === null ? null : (
        <Note kind="warn" title={t('field.duty.returned')}>
          <p>{returned.reason}</p>
          <p className="q2">
            {t('field.duty.returnedBy', { by: returned.by, at: sayInstant(returned.at, language, asOf) })}
          </p>
        </Note>
      )}
      <RefusedNote setback={setback} />
    </div>
  )
}

/** The record that an officer gave back, to be mended rather than typed again. */
const returnedForm = async ({ returned, journal }: DutyView): Promise<Typed> => {
  if (returned === null) return {}
  const reopened = journal.filter(({ act }) => act === 'duty.reopened').pop()
  const record = reopened?.body.record
  if (typeof record !== 'string') return {}
  const answer = await call(ledgers.show, { record })
  return answer.ok ? typedOf(answer.value.values as Values) : {}
}
