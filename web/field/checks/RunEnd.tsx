import type { Words } from '@bihuan/domain/base/words.ts'
import { obstacleToRecord, tallyOf } from '@bihuan/domain/checklists/run.ts'
import { checklistSentences } from '@bihuan/domain/checklists/sentences.ts'
import { type Me, useMe } from '../../frame/session.ts'
import type { Typed } from '../../frame/typed.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import { Note } from '../../parts/Note.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import { deviceName } from '../hazards/device-name.ts'
import { KeepingState, RefusedNote } from '../KeptForm.tsx'
import { Page } from '../Page.tsx'
import { SubmitBar } from '../SubmitBar.tsx'
import type { useKeptForm } from '../use-kept-form.ts'
import { type Handing, useSubmit } from '../use-submit.ts'
import { DoneItems } from './DoneItems.tsx'
import { backOf, type RunOf } from './Run.tsx'
import { endForm, inkIn, inkOf, metIn, visitForm } from './run-typed.ts'

type Props = {
  run: RunOf
  kept: ReturnType<typeof useKeptForm>
  formKey: string
  title: Words
  /** To the items again, or to one of them. */
  back: (item?: string) => void
  hand: (handing: Handing) => void
}

/** What was found, what the answers cannot say, the name under it. */
export function RunEnd({ run, kept, formKey, title, back, hand }: Props) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const { list, items, change, firm } = run
  const form = firm === undefined ? endForm : visitForm(me.roles)
  const typed = { ...defaultsOf(run, me, say), ...run.typed }
  const obstacle = obstacleOf(run)
  const filling = { typed, strokes: kept.form?.strokes ?? [], setback: kept.form?.setback }
  const filing = useSubmit(
    { ...{ key: formKey, title, form, today: me.today, hand }, pack: packed(run, typed) },
    filling,
  )
  const submit = async () => {
    const outcome = await filing.submit()
    if (outcome === undefined || !('refused' in outcome)) return
    await kept.open()
    scrollTo(0, 0)
  }
  return (
    <Page
      title={say(list.title)}
      under={<span>{firm?.name ?? t('ticking.run.allDone', { count: items.length })}</span>}
      state={<KeepingState keeping={run.keeping} />}
      back={backOf(firm)}
      act={
        obstacle === undefined ? (
          <SubmitBar filing={filing} submit={submit} />
        ) : (
          <button type="button" className="btn p big" onClick={() => back()}>
            {t('ticking.run.backToItems')}
          </button>
        )
      }
    >
      <Counts run={run} />
      <div className="pad-in">
        <RefusedNote setback={filling.setback} />
        {obstacle === undefined ? null : <Note kind="warn">{say(obstacle)}</Note>}
      </div>
      <DoneItems run={run} current={undefined} go={back} />
      <form
        className="form"
        onSubmit={(event) => event.preventDefault()}
        noValidate
        aria-label={say(form.title)}
      >
        <LedgerForm
          ledger={form}
          typed={typed}
          change={(name, value) => change({ [name]: value })}
          leave={filing.leave}
          wrong={filing.wrong}
          today={me.today}
        />
        {firm === undefined || metIn(typed) === undefined ? null : <MetSigns typed={typed} change={change} />}
        {firm === undefined ? null : <h3 className="part">{t('ticking.visit.sign')}</h3>}
        <SignaturePad
          strokes={filling.strokes}
          change={(strokes) => kept.change({ typed: run.typed, strokes })}
          wrong={filing.unsigned}
        />
        <p className="q s signer">
          {t('field.sign.who', { name: me.name, party: me.party?.name ?? me.town.name })}
        </p>
      </form>
    </Page>
  )
}

/** The firm's person may sign beside the visitor, and need not. */
function MetSigns({ typed, change }: { typed: Typed; change: RunOf['change'] }) {
  const { t } = useWords()
  return (
    <section>
      <h3 className="part">{t('ticking.visit.met')}</h3>
      <SignaturePad strokes={inkIn(typed)} change={(strokes) => change(inkOf(strokes))} />
    </section>
  )
}

type Pack = Parameters<typeof useSubmit>[0]['pack']

const packed =
  ({ list, rhythm, answers, firm }: RunOf, typed: Typed): Pack =>
  (values, signature = { strokes: [] }) => {
    const run = {
      ...{ list: list.id, rhythm, answers: [...answers].map(plain), signature },
      device: { name: deviceName(navigator), at: Date.now() },
    }
    if (firm === undefined) return { kind: 'self-check', input: { ...run, values: { ...values } } }
    const { met: _, ...said } = values
    const met = metIn(typed)
    return {
      kind: 'visit',
      input: { ...run, party: firm.id, values: said, ...(met === undefined ? {} : { met }) },
    }
  }

const plain = (said: RunOf['answers'][number]) => {
  const { photos, after, ...rest } = said
  return {
    ...rest,
    ...(photos === undefined ? {} : { photos: [...photos] }),
    ...(after === undefined ? {} : { after: [...after] }),
  }
}

/** The sentence of what still stands in the way, by the rules that the town goes by. */
const obstacleOf = ({ items, answers, list }: RunOf): Words | undefined => {
  const asked = items.map(({ id, ask, wording, class: { code }, grade, part }) => ({
    ...{ id, ask, wording, class: code, grade },
    part: list.parts.find((one) => one.id === part)?.name ?? list.title,
    basis: { zh: '', en: '' },
  }))
  const refused = obstacleToRecord(asked, answers)
  if (refused === undefined) return undefined
  const { say } = checklistSentences[refused.refused]
  return { zh: say.zh(refused.because), en: say.en(refused.because) }
}

/** Where one looked is where the list leads. */
const defaultsOf = ({ list, items, firm }: RunOf, me: Me, say: (words: Words) => string): Typed => {
  const { today } = me
  const parts = list.parts.filter(({ id }) => items.some(({ part }) => part === id))
  const places = parts.map(({ name }) => say(name)).join('、')
  if (firm !== undefined)
    return {
      ...{ checkedOn: today, patrolledOn: today, places: firm.name, ledBy: me.name, people: '2' },
      ...{ points: '1', openFires: '0', told: '0' },
    }
  return { checkedOn: today, level: 'enterprise', people: '1', places: places.slice(0, 200) }
}

function Counts({ run: { items, answers } }: { run: RunOf }) {
  const { t } = useWords()
  const { good, notApplicable, wrong, fixed, hazards } = tallyOf(items, answers)
  return (
    <div className="headline">
      <h2>{t('ticking.run.result', { count: items.length, wrong })}</h2>
      <p>{t('ticking.run.counts', { good, not: notApplicable, fixed, hazards })}</p>
    </div>
  )
}
