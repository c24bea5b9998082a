import './plan-pages.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { NoticeReceipt } from '../../parts/NoticeReceipt.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'
import { PlanTabs } from './PlanTabs.tsx'

type Receipts = OutputOf<typeof plans.receipts>
type Row = Receipts['rows'][number]

/** Who acknowledged the notice, who did not and since when; the office reminds them, a body signs its own. */
export function ReceiptsPage() {
  const { t } = useWords()
  const { value, problem, again } = useAsk(plans.receipts, {})
  const isNone = problem?.code === 'notice.none'
  const title =
    value === undefined
      ? t('office.receipts.title')
      : t('office.receipts.signedOf', { signed: value.signed, all: value.rows.length })
  return (
    <Page title={title} crumb={<PlanTabs />}>
      <NoticeReceipt />
      {isNone ? <Empty title={t('office.plan.noNotice')}>{t('office.receipts.noneText')}</Empty> : null}
      {problem !== undefined && !isNone ? <ErrorView problem={problem} again={again} /> : null}
      {value === undefined && problem === undefined ? <Skeleton rows={8} /> : null}
      {value === undefined ? null : <Register receipts={value} />}
    </Page>
  )
}

function Register({ receipts }: { receipts: Receipts }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const [onlyWaiting, setOnlyWaiting] = useState(true)
  const waiting = receipts.rows.filter(({ signedAt }) => signedAt === null)
  const shown = onlyWaiting ? waiting : receipts.rows
  return (
    <>
      <p className="q2">
        {t('office.receipts.of', {
          name: receipts.notice.name,
          at: sayInstant(receipts.notice.loadedAt, language, me.today),
          kinds: receipts.kinds.map((kind) => say(debtorNames[kind])).join(t('office.simulate.comma')),
        })}
      </p>
      <div className="row list-tools no-print">
        <span className="seg">
          {([true, false] as const).map((one) => (
            <button
              key={String(one)}
              type="button"
              className={one === onlyWaiting ? 'on' : ''}
              aria-pressed={one === onlyWaiting}
              onClick={() => setOnlyWaiting(one)}
            >
              {one
                ? t('office.receipts.waiting', { count: waiting.length })
                : t('office.receipts.all', { count: receipts.rows.length })}
            </button>
          ))}
        </span>
        <ListOut list="receipts" asked={onlyWaiting ? { waiting: 'yes' } : {}} />
        {me.may.includes('plan.issue') && waiting.length > 0 ? <Remind waiting={waiting} /> : null}
      </div>
      <ReceiptTable rows={shown} />
    </>
  )
}

/** Reminds everybody who has not signed; the rows then say when. */
function Remind({ waiting }: { waiting: readonly Row[] }) {
  const { t } = useWords()
  const { act, isBusy, problem } = useAct(plans.remindReceipts)
  const parties = waiting.slice(0, 500).map(({ party }) => party.id)
  return (
    <>
      <button type="button" className="btn p" disabled={isBusy} onClick={() => void act({ parties })}>
        {t('office.receipts.remind', { count: parties.length })}
      </button>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </>
  )
}

function ReceiptTable({ rows }: { rows: readonly Row[] }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  if (rows.length === 0) return <p className="q2">{t('office.receipts.allSigned')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.receipts.title')} tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            <th>{t('office.col.debtor')}</th>
            <th>{t('office.col.kind')}</th>
            <th>{t('office.col.place')}</th>
            <th>{t('office.receipts.from')}</th>
            <th>{t('office.receipts.reminded')}</th>
            <th>{t('office.receipts.receipt')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.party.id}>
              <td>
                <Link to="/parties/$party" params={{ party: row.party.id }}>
                  {row.party.name}
                </Link>
              </td>
              <td className="q2 nw">{say(debtorNames[row.kind])}</td>
              <td className="q2 nw">{row.place}</td>
              <td className="nw">{sayDay(row.awaitedFrom, language, me.today)}</td>
              <td className="q2 nw">
                {row.remindedAt === null
                  ? t('office.receipts.never')
                  : t('office.receipts.times', {
                      count: row.reminders,
                      at: sayInstant(row.remindedAt, language, me.today),
                    })}
              </td>
              <td className="nw">
                {row.signedAt === null ? (
                  <Lamp kind="none" word={t('office.receipts.waits', { count: row.days })} />
                ) : (
                  <Lamp
                    kind="done"
                    word={`${row.signedBy ?? ''} ${sayInstant(row.signedAt, language, me.today)}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
