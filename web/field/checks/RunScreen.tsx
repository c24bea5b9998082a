import './run.css'
import { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { belongsTo, type CheckRhythm, checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import type { Taken } from '../../frame/outbox.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useOnItsWay } from '../hazards/use-on-its-way.ts'
import { LostScreen } from '../LostScreen.tsx'
import { OnItsWay } from '../OnItsWay.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import { mayTick, runForm } from '../use-runs.ts'
import type { Handing } from '../use-submit.ts'
import { Run } from './Run.tsx'
import { RunLeft, RunTaken } from './RunTaken.tsx'

export type ListView = OutputOf<typeof checklists.show>
export type Item = ListView['items'][number]

const isRhythm = (word: string): word is CheckRhythm => Object.hasOwn(checkRhythms, word)

/** One walk through a list: every item answered, then one record, signed. */
export function RunScreen() {
  const { list = '', rhythm = '' } = useParams({ strict: false }) as { list?: string; rhythm?: string }
  const { t } = useWords()
  const me = useMe()
  const { value, problem, again } = useAsk(checklists.show, { list })
  if (!isRhythm(rhythm)) return <LostScreen />
  if (!mayTick(me))
    return (
      <Page title={t('field.run.title')} back="/checklists">
        <Empty title={t('field.run.mayNot')}>{t('field.run.mayNotWhy')}</Empty>
      </Page>
    )
  if (value !== undefined) return <RunStage key={`${list}/${rhythm}`} list={value} rhythm={rhythm} />
  return (
    <Page title={t('field.run.title')} back="/checklists">
      <div className="pad-in">
        {problem === undefined ? (
          <Skeleton rows={7} columns={[70, 30]} />
        ) : (
          <Trouble problem={problem} again={again} />
        )}
      </div>
    </Page>
  )
}

type Props = { list: ListView; rhythm: CheckRhythm }

function RunStage({ list, rhythm }: Props) {
  const say = useSay()
  const [handing, setHanding] = useState<Handing>()
  const { onItsWay, hasLeft } = useOnItsWay(runForm(list.id, rhythm))
  const items = list.items.filter(({ every }) => belongsTo(every, rhythm))
  if (isTaken(handing)) return <RunTaken taken={handing.answer} items={items} />
  if (onItsWay !== undefined && handing === undefined)
    return (
      <OnItsWay
        title={say(list.title)}
        under={<span className="q">{say(checkRhythms[rhythm])}</span>}
        waiting={onItsWay}
        back="/"
      />
    )
  if (hasLeft && handing === undefined) return <RunLeft title={say(list.title)} />
  return <Run list={list} items={items} rhythm={rhythm} hand={setHanding} />
}

const isTaken = (handing: Handing): handing is Extract<Taken, { kind: 'self-check' }> =>
  typeof handing === 'object' && handing.kind === 'self-check'
