import { dossiers } from '@bihuan/contract/dossiers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { dayOf } from '@bihuan/domain/base/day.ts'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { sayDay, sayTime } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'

type Event = OutputOf<typeof dossiers.timeline>['events'][number]

/** What happened to the party, newest first, in words; each line leads to what it is about. */
export function Timeline({ party }: { party: string }) {
  const { t } = useWords()
  const list = usePages(dossiers.timeline, { party }, ({ next }) => next)
  const events = list.pages?.flatMap((page) => page.events) ?? []
  const total = list.pages?.[0]?.total ?? 0
  return (
    <section>
      <h2 className="sec">
        {t('office.party.timeline')}
        <span className="more q">
          {list.pages === undefined ? null : t('office.party.events', { count: total })}
        </span>
      </h2>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={8} columns={[15, 60]} /> : null}
      <ol className="timeline">
        {events.map((event) => (
          <Line key={`${event.file}/${event.seq}`} event={event} />
        ))}
      </ol>
      {list.hasMore ? <More list={list} total={total} shown={events.length} /> : null}
    </section>
  )
}

function Line({ event }: { event: Event }) {
  const { language } = useWords()
  const say = useSay()
  const me = useMe()
  const words = say(event.words)
  return (
    <li>
      <time className="q nw">
        {sayDay(dayOf(event.at), language, me.today)} <span className="xs">{sayTime(event.at)}</span>
      </time>
      <div>
        {event.link?.to === 'duty' ? (
          <Link to="." search={(old) => ({ ...old, duty: event.file })} className="plain-link">
            {words}
          </Link>
        ) : event.link?.to === 'record' ? (
          <Link to="/records/$record" params={{ record: event.file }} className="plain-link">
            {words}
          </Link>
        ) : event.link?.to === 'hazard' ? (
          <Link to="/hazards/$hazard" params={{ hazard: event.file }} className="plain-link">
            {words}
          </Link>
        ) : (
          words
        )}
        {event.by === null ? null : <p className="q s">{event.by}</p>}
      </div>
    </li>
  )
}
