import { ledgers } from '@bihuan/contract/ledgers.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Page } from '../shell/Page.tsx'
import { RecordView } from './RecordView.tsx'

/** One record on a page of its own, which prints on A4. */
export function RecordPage() {
  const { t } = useWords()
  const say = useSay()
  const id = useParams({ strict: false }).record ?? ''
  const { value: record } = useAsk(ledgers.show, { record: id, origin: location.origin })
  return (
    <Page
      title={record === undefined ? t('office.record.title') : say(record.title)}
      crumb={record === undefined ? undefined : <Crumb record={record} />}
      className="narrow record-page"
      acts={
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('office.print')}
        </button>
      }
    >
      <RecordView record={id} />
    </Page>
  )
}

type CrumbProps = { record: { kind: string; party: { id: string; name: string } } }

function Crumb({ record: { kind, party } }: CrumbProps) {
  const { t } = useWords()
  return (
    <>
      <Link to="/ledgers/$kind" params={{ kind }}>
        {t('office.record.toLedger')}
      </Link>{' '}
      ·{' '}
      <Link to="/parties/$party" params={{ party: party.id }}>
        {party.name}
      </Link>
    </>
  )
}
