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
import type { RunOf } from './Run.tsx'
import { endForm } from './run-typed.ts'

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
  const { list, items, answers, rhythm, change } = run
  const typed = { ...defaultsOf(run, me, say), ...run.typed }
  const obstacle = obstacleOf(run)
  const filling = { typed, strokes: kept.form?.strokes ?? [], setback: kept.form?.setback }
  const filing = useSubmit(
    {
      ...{ key: formKey, title, form: endForm, today: me.today, hand },
      pack: (values, signature = { strokes: [] }) => ({
        kind: 'self-check',
        input: {
          ...{ list: list.id, rhythm, answers: [...answers].map(plain), values: { ...values }, signature },
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
  return (
    <Page
      title={say(list.title)}
      under={<span>{t('field.run.allDone', { count: items.length })}</span>}
      state={<KeepingState keeping={run.keeping} />}
      back="/checklists"
      act={
        obstacle === undefined ? (
          <SubmitBar filing={filing} submit={submit} />
        ) : (
          <button type="button" className="btn p big" onClick={() => back()}>
            {t('field.run.backToItems')}
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
        aria-label={t('field.run.title')}
      >
        <LedgerForm
          ledger={endForm}
          typed={typed}
          change={(name, value) => change({ [name]: value })}
          leave={filing.leave}
          wrong={filing.wrong}
          today={me.today}
        />
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
const defaultsOf = ({ list, items }: RunOf, { today }: Me, say: (words: Words) => string): Typed => {
  const parts = list.parts.filter(({ id }) => items.some(({ part }) => part === id))
  const places = parts.map(({ name }) => say(name)).join('、')
  return { checkedOn: today, level: 'enterprise', people: '1', places: places.slice(0, 200) }
}

function Counts({ run: { items, answers } }: { run: RunOf }) {
  const { t } = useWords()
  const { good, notApplicable, wrong, fixed, hazards } = tallyOf(items, answers)
  return (
    <div className="headline">
      <h2>{t('field.run.result', { count: items.length, wrong })}</h2>
      <p>{t('field.run.counts', { good, not: notApplicable, fixed, hazards })}</p>
    </div>
  )
}
