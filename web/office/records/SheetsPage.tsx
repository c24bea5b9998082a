import './record.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { RecordSheet } from './RecordSheet.tsx'

const mostSheets = 20

/** The chosen records one after another, a sheet each, to be printed in one go. */
export function SheetsPage() {
  const { t } = useWords()
  const say = useSay()
  const { kind = '' } = useParams({ strict: false }) as { kind?: string }
  const { ids = '' } = useSearch({ strict: false }) as { ids?: string }
  const chosen = ids.split(',').filter(Boolean).slice(0, mostSheets)
  const ledger = findLedger(kind)
  return (
    <Page
      title={t('office.record.sheets', { count: chosen.length })}
      crumb={
        <Link to="/ledgers/$kind" params={{ kind }}>
          {ledger === undefined ? kind : say(ledger.title)}
        </Link>
      }
      className="narrow record-page"
      acts={
        <button type="button" className="btn p" onClick={() => window.print()}>
          {t('office.print')}
        </button>
      }
    >
      {chosen.map((record) => (
        <OneSheet key={record} record={record} />
      ))}
    </Page>
  )
}

function OneSheet({ record }: { record: string }) {
  const { value, problem, again } = useAsk(ledgers.show, { record, origin: location.origin })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return <Skeleton rows={8} columns={[25, 60]} />
  return <RecordSheet record={value} ledger={findLedger(value.kind)} />
}
