import './events.css'
import { events } from '@bihuan/contract/events.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../shell/Page.tsx'
import { EndEvent } from './EndEvent.tsx'
import { EventForm } from './EventForm.tsx'

type Event = OutputOf<typeof events.list>['events'][number]

/** What happened and made somebody owe: weather, accidents elsewhere, meetings; and the form to enter the next. */
export function EventsPage() {
  const { t } = useWords()
  const [isEntering, setEntering] = useState(false)
  const list = usePages(events.list, {}, ({ next }) => next)
  const first = list.pages?.[0]
  const rows = list.pages?.flatMap((page) => page.events) ?? []
  const mayEnter = first?.may.some(({ allowed }) => allowed) ?? false
  return (
    <Page
      title={t('office.menu.events')}
      acts={
        <>
          <ListOut list="events" />
          {mayEnter && !isEntering ? (
            <button type="button" className="btn p" onClick={() => setEntering(true)}>
              {t('office.events.enter')}
            </button>
          ) : null}
        </>
      }
    >
      <p className="q2">{t('office.events.about')}</p>
      {isEntering && first !== undefined ? (
        <EventForm kinds={first.kinds} places={first.places} close={() => setEntering(false)} />
      ) : null}
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={6} columns={[15, 30, 15, 20]} /> : null}
      {first !== undefined && rows.length === 0 ? (
        <Empty title={t('office.events.none')}>{t('office.events.noneHint')}</Empty>
      ) : null}
      {rows.length > 0 ? <EventTable rows={rows} /> : null}
      {list.hasMore ? <More list={list} total={rows.length + 1} shown={rows.length} /> : null}
    </Page>
  )
}

function EventTable({ rows }: { rows: readonly Event[] }) {
  const { t } = useWords()
  return (
    <table className="events">
      <thead>
        <tr>
          <th scope="col">{t('office.events.col.name')}</th>
          <th scope="col">{t('office.events.col.kind')}</th>
          <th scope="col">{t('office.events.col.on')}</th>
          <th scope="col">{t('office.events.col.where')}</th>
          <th scope="col">{t('office.events.col.done')}</th>
          <th scope="col">{t('office.events.col.by')}</th>
          <th scope="col">
            <span className="unseen">{t('office.events.col.act')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  )
}

function EventRow({ event }: { event: Event }) {
  const { t, language } = useWords()
  const say = useSay()
  const isAllowed = event.may.some(({ allowed }) => allowed)
  return (
    <tr className={event.ended ? 'ended' : ''}>
      <th scope="row">
        {event.name}
        {event.note === '' ? null : <span className="q s note">{event.note}</span>}
      </th>
      <td>{say(event.kindName)}</td>
      <td>{sayDay(event.on, language)}</td>
      <td>{whereOf(event) || t('office.events.wholeTown')}</td>
      <td>
        {event.ended
          ? t('office.events.ended')
          : t('office.events.done', { done: event.delivered, all: event.duties })}
      </td>
      <td>{event.enteredBy}</td>
      <td>{isAllowed ? <EndEvent event={event} /> : null}</td>
    </tr>
  )
}

const whereOf = ({ areas, about }: Event): string => about?.name ?? areas.map(({ name }) => name).join('、')
