import './messages.css'
import { messages } from '@bihuan/contract/messages.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { MessageRow } from '../../parts/MessageRow.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../shell/Page.tsx'
import { Compose } from './Compose.tsx'

/** What my office was sent; and for those who send, what they sent and who acknowledged it. */
export function MessagesPage() {
  const { t } = useWords()
  const me = useMe()
  const [isWriting, setWriting] = useState(false)
  const maySend = mayDo(me, 'message.send')
  return (
    <Page
      title={t('office.menu.messages')}
      acts={
        maySend && !isWriting ? (
          <button type="button" className="btn p" onClick={() => setWriting(true)}>
            {t('office.messages.write')}
          </button>
        ) : undefined
      }
    >
      {isWriting ? <Compose close={() => setWriting(false)} /> : null}
      {me.party === null ? null : <Inbox />}
      {maySend ? <Sent /> : null}
    </Page>
  )
}

function Inbox() {
  const { t } = useWords()
  const list = usePages(messages.inbox, {}, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.messages) ?? []
  const unread = list.pages?.[0]?.unread ?? 0
  return (
    <section aria-labelledby="inbox">
      <h2 id="inbox">
        {unread > 0 ? t('office.messages.unread', { count: unread }) : t('office.messages.inbox')}
      </h2>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={4} columns={[60, 20]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <Empty title={t('office.messages.none')}>{t('office.messages.noneHint')}</Empty>
      ) : null}
      <ul className="letters">
        {rows.map((row) => (
          <MessageRow
            key={row.id}
            row={row}
            hazard={(id, words) => (
              <Link to="/hazards/$hazard" params={{ hazard: id }}>
                {words}
              </Link>
            )}
          />
        ))}
      </ul>
      {list.hasMore ? <More list={list} total={rows.length + 1} shown={rows.length} /> : null}
    </section>
  )
}

function Sent() {
  const { t, language } = useWords()
  const list = usePages(messages.sent, {}, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.batches) ?? []
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t('office.messages.sent')}</h2>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={4} columns={[60, 20]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <Empty title={t('office.messages.sentNone')}>{t('office.messages.sentNoneHint')}</Empty>
      ) : null}
      {rows.length === 0 ? null : (
        <table className="letters-sent">
          <thead>
            <tr>
              <th scope="col">{t('office.messages.col.title')}</th>
              <th scope="col">{t('office.messages.col.kind')}</th>
              <th scope="col">{t('office.messages.col.at')}</th>
              <th scope="col">{t('office.messages.col.by')}</th>
              <th scope="col" className="r">
                {t('office.messages.col.received')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.batch}>
                <th scope="row">
                  <Link to="/messages/$batch" params={{ batch: row.batch }}>
                    {row.title}
                  </Link>
                </th>
                <td>{t(`office.messages.kind.${row.kind}`)}</td>
                <td className="nw">{sayInstant(row.sentAt, language)}</td>
                <td>{row.sentBy}</td>
                <td className="r nw">
                  {t('office.messages.of', { received: row.received, sent: row.sent })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasMore ? <More list={list} total={rows.length + 1} shown={rows.length} /> : null}
    </section>
  )
}

export function SlipTag({ name }: { name: { zh: string; en: string } | null }) {
  const say = useSay()
  return name === null ? null : <span className="tag">{say(name)}</span>
}
