import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useWords } from '../../frame/words.ts'
import { RecordView } from '../records/RecordView.tsx'
import type { LedgerSearching } from './use-ledger-search.ts'

/** One record beside the list that it stands in; the address keeps it. */
export function RecordDrawer({ searching: { search, change } }: { searching: LedgerSearching }) {
  const { t } = useWords()
  const { open } = search
  return (
    <Drawer
      open={open !== undefined}
      onClose={() => change({ open: undefined })}
      size={Math.min(560, innerWidth)}
      title={t('office.record.title')}
      extra={
        open === undefined ? null : (
          <Link to="/records/$record" params={{ record: open }}>
            {t('office.ledgers.wholePage')}
          </Link>
        )
      }
      destroyOnHidden
    >
      {open === undefined ? null : <RecordView record={open} />}
    </Drawer>
  )
}
