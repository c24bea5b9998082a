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
import type { Place } from '../Go.tsx'
import { useOnItsWay } from '../hazards/use-on-its-way.ts'
import { LostScreen } from '../LostScreen.tsx'
import { OnItsWay } from '../OnItsWay.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import { mayTick, mayVisit, runForm } from '../use-runs.ts'
import type { Handing } from '../use-submit.ts'
import { Run } from './Run.tsx'
import { RunLeft, RunTaken } from './RunTaken.tsx'

export type ListView = OutputOf<typeof checklists.show>
export type Item = ListView['items'][number]

const isRhythm = (word: string): word is CheckRhythm => Object.hasOwn(checkRhythms, word)

/** One walk through a list: every item answered, then one record, signed. */
export function RunScreen() {
  const { list = '', rhythm = '', firm } = useParams({ strict: false }) as Asked
  const { t } = useWords()
  const me = useMe()
  const asked = firm === undefined ? {} : { party: firm }
  const { value, problem, again } = useAsk(checklists.show, { list, ...asked })
  const lists = useAsk(checklists.list, asked, { enabled: firm !== undefined })
  const visited = lists.value?.party
  const trouble = problem ?? lists.problem
  const back: Place = firm === undefined ? '/checklists' : `/visits/${firm}`
  const title = t(firm === undefined ? 'field.run.title' : 'field.visit.title')
  if (!isRhythm(rhythm)) return <LostScreen />
  if (!(firm === undefined ? mayTick(me) : mayVisit(me)))
    return (
      <Page title={title} back={back}>
        <Empty title={t(firm === undefined ? 'ticking.run.mayNot' : 'ticking.visit.mayNot')}>
          {t('ticking.run.mayNotWhy')}
        </Empty>
      </Page>
    )
  if (value !== undefined && (firm === undefined || visited))
    return (
      <RunStage
        key={`${firm}/${list}/${rhythm}`}
        list={value}
        rhythm={rhythm}
        firm={firm === undefined ? undefined : (visited ?? undefined)}
      />
    )
  return (
    <Page title={title} back={back}>
      <div className="pad-in">
        {trouble === undefined ? (
          <Skeleton rows={7} columns={[70, 30]} />
        ) : (
          <Trouble problem={trouble} again={problem === undefined ? lists.again : again} />
        )}
      </div>
    </Page>
  )
}

type Asked = { list?: string; rhythm?: string; firm?: string }

/** The firm where a list is ticked; none at one's own. */
export type Firm = { id: string; name: string } | undefined
type Props = { list: ListView; rhythm: CheckRhythm; firm: Firm }

function RunStage({ list, rhythm, firm }: Props) {
  const say = useSay()
  const [handing, setHanding] = useState<Handing>()
  const { onItsWay, hasLeft } = useOnItsWay(runForm(list.id, rhythm, firm?.id))
  const items = list.items.filter(({ every }) => belongsTo(every, rhythm))
  if (isTaken(handing)) return <RunTaken taken={handing.answer} items={items} firm={firm} />
  if (onItsWay !== undefined && handing === undefined)
    return (
      <OnItsWay
        title={say(list.title)}
        under={<span className="q">{firm?.name ?? say(checkRhythms[rhythm])}</span>}
        waiting={onItsWay}
        back="/"
      />
    )
  if (hasLeft && handing === undefined) return <RunLeft title={say(list.title)} />
  return <Run list={list} items={items} rhythm={rhythm} firm={firm} hand={setHanding} />
}

const isTaken = (handing: Handing): handing is Extract<Taken, { kind: 'self-check' | 'visit' }> =>
  typeof handing === 'object' && (handing.kind === 'self-check' || handing.kind === 'visit')
