import { duties } from '@bihuan/contract/duties.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { useAsk } from '../frame/ask.ts'
import { sayInstant } from '../frame/dates.ts'
import { useMe } from '../frame/session.ts'
import { useSay, useWords } from '../frame/words.ts'
import { LedgerForm } from '../parts/LedgerForm.tsx'
import { Note } from '../parts/Note.tsx'
import { SignaturePad } from '../parts/SignaturePad.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { DutyUnder, type DutyView, type Handing } from './DutyScreen.tsx'
import { JudgementView } from './JudgementView.tsx'
import { judgementOf } from './judgement.ts'
import { Page } from './Page.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import { useFiling } from './use-filing.ts'
import { type Keeping, useKeptForm } from './use-kept-form.ts'
import { Why } from './Why.tsx'

type Props = { view: DutyView; ledger: Ledger; hand: (handing: Handing) => void }

/** A duty that can be delivered now: why, the form, the town's judgement, the signature, and one act. */
export function Filing({ view, ledger, hand }: Props) {
  const say = useSay()
  const kept = useKeptForm(view)
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

/** What the town said against a field stands until the field is changed. */
const withoutField = (setback: FormProps['filling']['setback'], name: string) =>
  setback && { ...setback, fields: setback.fields.filter(({ field }) => field !== name) }

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
      {setback === undefined ? null : (
        <Note kind="error" title={t('field.duty.refused')}>
          <p>{setback.detail}</p>
          <p className="q2">{t('field.duty.refusedKept')}</p>
        </Note>
      )}
    </div>
  )
}

function KeepingState({ keeping }: { keeping: Keeping }) {
  const { t } = useWords()
  return (
    <span className="net" role="status">
      {keeping === 'empty' ? null : keeping === 'failed' ? (
        <span className="late-word">{t('field.keep.failed')}</span>
      ) : (
        t('field.keep.saved')
      )}
    </span>
  )
}
