import type { CheckRhythm } from '@bihuan/domain/checklists/rhythm.ts'
import { checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { type ItemAnswer, nextItem, type Said, tallyOf } from '@bihuan/domain/checklists/run.ts'
import { useState } from 'react'
import { discardDraft } from '../../frame/outbox-shelf.ts'
import { ownerOf, useMe } from '../../frame/session.ts'
import type { Typed } from '../../frame/typed.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import type { Place } from '../Go.tsx'
import { Page } from '../Page.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import { runForm } from '../use-runs.ts'
import type { Handing } from '../use-submit.ts'
import { RunEnd } from './RunEnd.tsx'
import type { Firm, Item, ListView } from './RunScreen.tsx'
import { nameOf, saidIn } from './run-typed.ts'
import { Ticking } from './Ticking.tsx'

type Props = {
  list: ListView
  items: readonly Item[]
  rhythm: CheckRhythm
  firm: Firm
  hand: (handing: Handing) => void
}

const nothing = async (): Promise<Typed> => ({})

/** Kept at each tap; begins where it was left. */
export function Run({ list, items, rhythm, firm, hand }: Props) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const key = runForm(list.id, rhythm, firm?.id)
  const title = titleOf(list, rhythm, firm)
  const kept = useKeptForm({ form: key, title, start: nothing })
  const [at, setAt] = useState<string>()
  if (kept.form === undefined)
    return (
      <Page title={say(list.title)} back={backOf(firm)}>
        <div className="pad-in">
          <Skeleton rows={7} columns={[70, 30]} />
        </div>
      </Page>
    )
  const { typed, setback } = kept.form
  const answers = saidIn(typed, items)
  const change = (changed: Typed) =>
    kept.change({
      typed: { begunOn: me.today, ...typed, ...changed },
      setback: withoutChanged(setback, changed),
    })
  const anew = async () => {
    await discardDraft(ownerOf(me), key)
    setAt(undefined)
    await kept.open()
  }
  const back = (item?: string) => {
    setAt(item)
    change({ stage: 'ticking' })
  }
  const run = { list, items, rhythm, firm, typed, answers, keeping: kept.keeping, change }
  if (typed.stage === 'end' && tallyOf(items, answers).open === 0)
    return <RunEnd run={run} kept={kept} formKey={key} title={title} back={back} hand={hand} />
  const current = items.find(({ id }) => id === at) ?? waitsFirst(items, answers)
  const answer = (item: Item, said: ItemAnswer) => {
    change({ [nameOf('answer', item.id)]: said })
    setAt(
      said === 'wrong'
        ? item.id
        : nextItem(items, [...answers, { item: item.id, answer: said }], item.id)?.id,
    )
  }
  return (
    <Ticking
      run={run}
      current={current}
      go={setAt}
      answer={answer}
      note={
        typeof typed.begunOn === 'string' && typed.begunOn < me.today ? (
          <Note kind="warn" title={t('ticking.run.older', { on: typed.begunOn })}>
            <button type="button" className="btn" onClick={() => void anew()}>
              {t('ticking.run.anew')}
            </button>
          </Note>
        ) : null
      }
    />
  )
}

export type RunOf = Omit<Props, 'hand'> & {
  typed: Typed
  answers: readonly Said[]
  keeping: ReturnType<typeof useKeptForm>['keeping']
  change: (changed: Typed) => void
}

/** What nobody decided yet is asked first of all, then what nobody looked at. */
const waitsFirst = (items: readonly Item[], answers: readonly Said[]): Item | undefined => {
  const undecided = answers.find(({ answer, became }) => answer === 'wrong' && became === undefined)
  return items.find(({ id }) => id === undecided?.item) ?? nextItem(items, answers)
}

/** Where ‹ leads: to the lists of the firm, or one's own. */
export const backOf = (firm: Firm): Place => (firm === undefined ? '/checklists' : `/visits/${firm.id}`)

const titleOf = ({ title }: ListView, rhythm: CheckRhythm, firm: Firm) =>
  firm === undefined
    ? {
        zh: `${checkRhythms[rhythm].zh}自查：${title.zh}`,
        en: `Self-check, ${checkRhythms[rhythm].en}: ${title.en}`,
      }
    : { zh: `到${firm.name}检查：${title.zh}`, en: `Visit to ${firm.name}: ${title.en}` }

type Setback = NonNullable<ReturnType<typeof useKeptForm>['form']>['setback']
const withoutChanged = (setback: Setback, changed: Typed): Setback =>
  setback && { ...setback, fields: setback.fields.filter(({ field }) => !Object.hasOwn(changed, field)) }
