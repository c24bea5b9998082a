import './messages.css'
import { messages } from '@bihuan/contract/messages.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { SlipTag } from './MessagesPage.tsx'

/** One sending: its text, and body by body who acknowledged it and who did not. */
export function BatchPage() {
  const { t, language } = useWords()
  const { batch = '' } = useParams({ strict: false })
  const { value, problem, again } = useAsk(messages.batch, { batch })
  return (
    <Page
      title={value?.title ?? t('office.menu.messages')}
      crumb={<Link to="/messages">{t('office.menu.messages')}</Link>}
      acts={
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('office.messages.print')}
        </button>
      }
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={8} columns={[40, 20, 20]} /> : null}
      {value === undefined ? null : (
        <>
          <p className="q2">
            {value.sentBy} {sayInstant(value.sentAt, language)}
            {'　'}
            {t('office.messages.of', { received: value.received, sent: value.sent })}
          </p>
          {value.kind === 'notice' ? <p className="letter-body">{value.body}</p> : null}
          <table className="letters-sent">
            <thead>
              <tr>
                <th scope="col">{t('office.messages.col.to')}</th>
                <th scope="col">{t('office.messages.col.kind')}</th>
                <th scope="col">{t('office.messages.col.receivedAt')}</th>
              </tr>
            </thead>
            <tbody>
              {value.to.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to="/parties/$party" params={{ party: row.party.id }}>
                      {row.party.name}
                    </Link>
                  </th>
                  <td>
                    <SlipTag name={row.slipName} />
                    {row.kind === 'reminder' ? <span className="q s letter-body">{row.body}</span> : null}
                  </td>
                  <td>
                    {row.receivedAt === null
                      ? t('office.messages.notYet')
                      : `${row.receivedBy ?? ''} ${sayInstant(row.receivedAt, language)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Page>
  )
}
