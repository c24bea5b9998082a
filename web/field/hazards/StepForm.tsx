import { type StepName, steps } from '@bihuan/domain/hazards/step.ts'
import { type Me, useMe } from '../../frame/session.ts'
import type { Typed } from '../../frame/typed.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { KeepingState, RefusedNote } from '../KeptForm.tsx'
import { Page } from '../Page.tsx'
import { SubmitBar } from '../SubmitBar.tsx'
import { useKeptForm, withoutField } from '../use-kept-form.ts'
import { type Handing, useSubmit } from '../use-submit.ts'
import { CriterionPick } from './CriterionPick.tsx'
import { DayChips } from './DayChips.tsx'
import { deviceName } from './device-name.ts'
import { HazardUnder } from './HazardScreen.tsx'
import { Thumbs } from './PhotoPair.tsx'
import { defaultsOf, isTerm, one, stepForm } from './phone-forms.ts'
import { inShort } from './short.ts'
import type { HazardView } from './turn.ts'

type Props = { view: HazardView; step: StepName; hand: (handing: Handing) => void }

const noTyping = async (): Promise<Typed> => ({})

/** The form of one step, with what is known already, and the name under it. */
export function StepForm({ view, step, hand }: Props) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const key = `hazards/${view.id}/${step}`
  const title = titleOf(view, step)
  const kept = useKeptForm({ form: key, title, start: noTyping })
  const held = kept.form?.typed ?? {}
  const typed = { ...defaultsOf(step, view.state, me.today, me.name), ...held }
  const form = stepForm(step, view.state)
  const filling = { typed, strokes: kept.form?.strokes ?? [], setback: kept.form?.setback }
  const filing = useSubmit(
    {
      ...{ key, title, form, today: me.today, hand },
      pack: (values, signature) => ({
        kind: 'hazard-step',
        input: {
          ...{ hazard: view.id, act: step, values },
          ...(signature === undefined ? {} : { signature }),
          device: { name: deviceName(navigator), at: Date.now() },
        },
      }),
    },
    filling,
  )
  const submit = async () => {
    const outcome = await filing.submit()
    if (outcome === undefined || !('refused' in outcome)) return
    await kept.open()
    scrollTo(0, 0)
  }
  const change = (name: string, value: Typed[string]) =>
    kept.change({
      typed: { ...held, [name]: value },
      setback: withoutField(filling.setback, name),
    })
  return (
    <Page
      title={`${say(steps[step].name)}${t('field.hazards.colon')}${inShort(view.what)}`}
      under={<HazardUnder view={view} />}
      state={<KeepingState keeping={kept.keeping} />}
      back={`/hazards/${view.id}`}
      act={
        <SubmitBar
          filing={filing}
          submit={submit}
          word={t('field.hazards.signAnd', { step: say(steps[step].name) })}
        />
      }
    >
      {filling.setback === undefined ? null : (
        <div className="pad-in">
          <RefusedNote setback={filling.setback} />
        </div>
      )}
      {kept.form === undefined ? (
        <div className="pad-in">
          <Skeleton rows={6} columns={[70]} />
        </div>
      ) : (
        <form
          className="form step-form"
          onSubmit={(event) => event.preventDefault()}
          noValidate
          aria-label={say(form.title)}
        >
          <Questions view={view} form={form} typed={typed} change={change} filing={filing} me={me} />
          <SignaturePad
            strokes={filling.strokes}
            change={(strokes) => kept.change({ strokes })}
            wrong={filing.unsigned}
          />
          <p className="q s signer">
            {t('field.sign.who', { name: me.name, party: me.party?.name ?? me.town.name })}
          </p>
        </form>
      )}
    </Page>
  )
}

const titleOf = ({ what }: HazardView, step: StepName) => {
  const { name } = steps[step]
  return { zh: `${name.zh}：${inShort(what)}`, en: `${name.en}: ${inShort(what)}` }
}

type QuestionsProps = Pick<Props, 'view'> & {
  form: ReturnType<typeof stepForm>
  typed: Typed
  change: (name: string, value: Typed[string]) => void
  filing: ReturnType<typeof useSubmit>
  me: Me
}

/** Pictures first: what was taken before stands beside what is taken now. Days to come can be tapped. */
function Questions({ view, form, typed, change, filing, me }: QuestionsProps) {
  const names = Object.keys(form.fields)
  const inOrder = [...names.filter((name) => name === 'after'), ...names.filter((name) => name !== 'after')]
  const shared = { typed, change, leave: filing.leave, wrong: filing.wrong, today: me.today }
  return inOrder.map((name) => {
    const entry = <LedgerForm ledger={one(form, name)} {...shared} />
    if (name === 'after')
      return (
        <BeforeAndAfter key={name} before={view.state.photos}>
          {entry}
        </BeforeAndAfter>
      )
    if (name === 'criterion')
      return <CriterionPick key={name} value={typed[name]} change={(value) => change(name, value)} />
    if (isTerm(form, name))
      return (
        <div key={name}>
          {entry}
          <DayChips today={me.today} value={typed[name]} pick={(day) => change(name, day)} />
        </div>
      )
    return <div key={name}>{entry}</div>
  })
}

function BeforeAndAfter({ before, children }: { before: readonly string[]; children: React.ReactNode }) {
  const { t } = useWords()
  if (before.length === 0) return children
  return (
    <div className="before-after">
      <figure>
        <figcaption>{t('field.hazards.before')}</figcaption>
        <Thumbs digests={before} what={t('field.hazards.before')} />
      </figure>
      {children}
    </div>
  )
}
