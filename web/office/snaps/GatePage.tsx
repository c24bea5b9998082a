import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../../frame/words.ts'
import { GateSheet } from '../../parts/snaps/GateSheet.tsx'
import { Page } from '../shell/Page.tsx'

/** An enterprise's gate code at the desk, ready for the printer. */
export function GatePage() {
  const { party = '' } = useParams({ strict: false }) as { party?: string }
  const { t } = useWords()
  return (
    <Page title={t('parts.snaps.gate')}>
      <p className="no-print">
        <Link to="/parties/$party" params={{ party }}>
          {t('snaps.toParty')}
        </Link>
      </p>
      <GateSheet party={party} />
    </Page>
  )
}
