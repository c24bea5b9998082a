import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { useAsk, usePages } from '../frame/ask.ts'
import { sayDay } from '../frame/dates.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Empty } from '../parts/Empty.tsx'
import { Lamp } from '../parts/Lamp.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Go } from './Go.tsx'
import { NetState } from './NetState.tsx'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

type RecordRow = OutputOf<typeof ledgers.list>['records'][number]

/** What was filed, newest first. */
export function RecordsScreen() {
  const { t } = useWords()
  const me = useMe()
  return (
    <Page title={t('field.records.title')} state={<NetState />}>
      {mayDo(me, 'record.read') ? (
        <Records />
      ) : (
        <Empty title={t('field.records.none')}>{t('field.todo.noPartyWhy')}</Empty>
      )}
    </Page>
  )
}

function Records() {
  const { t } = useWords()
  const [kind, setKind] = useState('')
  const list = usePages(ledgers.list, kind === '' ? {} : { kind }, ({ next }) => next)
  const records = list.pages?.flatMap((page) => page.records)
  if (records === undefined)
    return (
      <div className="pad-in">
        {list.problem === undefined ? (
          <Skeleton rows={8} columns={[55, 20]} />
        ) : (
          <Trouble problem={list.problem} again={list.again} />
        )}
      </div>
    )
  if (records.length === 0 && kind === '')
    return (
      <Empty
        title={t('field.records.none')}
        act={
          <Go to="/" className="btn p">
            {t('field.records.toTodo')}
          </Go>
        }
      >
        {t('field.records.noneYet')}
      </Empty>
    )
  return (
    <>
      <KindPick kind={kind} pick={setKind} />
      <ul className="cells top">
        {records.map((record) => (
          <RecordCell key={record.id} record={record} />
        ))}
      </ul>
      {list.hasMore ? (
        <div className="pad-in">
          <button type="button" className="btn big" onClick={list.more} aria-disabled={list.isFetchingMore}>
            {t(list.isFetchingMore ? 'field.records.fetching' : 'field.records.more')}
          </button>
        </div>
      ) : null}
    </>
  )
}

/** One ledger or all of them; only those in which something stands. */
function KindPick({ kind, pick }: { kind: string; pick: (kind: string) => void }) {
  const { t } = useWords()
  const say = useSay()
  const { value } = useAsk(ledgers.kinds, {})
  const kinds = (value?.kinds ?? []).filter(({ count }) => count > 0)
  if (kinds.length < 2) return null
  return (
    <div className="pad-in">
      <select
        className="in"
        aria-label={t('field.records.kind')}
        value={kind}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{t('field.records.allKinds')}</option>
        {kinds.map(({ kind: one, title, count, isMore }) => (
          <option key={one} value={one}>
            {`${say(title)} (${count}${isMore ? '+' : ''})`}
          </option>
        ))}
      </select>
    </div>
  )
}

function RecordCell({ record }: { record: RecordRow }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today, party } = useMe()
  return (
    <li>
      <Go to={`/records/${record.id}`} className="cell go">
        <div className="sp">
          <b className="what">{say(record.title)}</b>
          {record.party.id === party?.id ? null : <span className="q2 s clip">{record.party.name}</span>}
          <p className="facts">
            {record.status === 'returned' ? (
              <Lamp kind="late" word={t('field.records.returned')} />
            ) : (
              <Lamp
                kind="done"
                word={t('field.records.filed', { on: sayDay(record.filedOn, language, today) })}
              />
            )}
            <span className="q">
              {t('field.records.happened', { on: sayDay(record.happenedOn, language, today) })}
            </span>
          </p>
        </div>
      </Go>
    </li>
  )
}
