import { messages } from '@bihuan/contract/messages.ts'
import { Link } from '@tanstack/react-router'
import { usePages } from '../frame/ask.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { Empty } from '../parts/Empty.tsx'
import { MessageRow } from '../parts/MessageRow.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { NetState } from './NetState.tsx'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

/** What the town sent to my body: notices and slips, the newest first, to be acknowledged. */
export function MessagesScreen() {
  const { t } = useWords()
  const me = useMe()
  return (
    <Page title={t('field.messages.title')} back="/" state={<NetState />}>
      {mayDo(me, 'message.read') ? (
        <Letters />
      ) : (
        <Empty title={t('field.messages.none')}>{t('field.todo.noPartyWhy')}</Empty>
      )}
    </Page>
  )
}

function Letters() {
  const { t } = useWords()
  const list = usePages(messages.inbox, {}, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.messages)
  return (
    <>
      {rows === undefined ? (
        <div className="pad-in">
          {list.problem === undefined ? (
            <Skeleton rows={5} columns={[70, 20]} />
          ) : (
            <Trouble problem={list.problem} again={list.again} />
          )}
        </div>
      ) : null}
      {rows?.length === 0 ? (
        <Empty title={t('field.messages.none')}>{t('field.messages.noneHint')}</Empty>
      ) : null}
      <ul className="letters">
        {rows?.map((row) => (
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
      {list.hasMore ? (
        <p className="pad-in">
          <button type="button" className="btn" disabled={list.isFetchingMore} onClick={list.more}>
            {t('field.messages.more')}
          </button>
        </p>
      ) : null}
    </>
  )
}
