import { useParams } from '@tanstack/react-router'
import { useWords } from '../../frame/words.ts'
import { AsOf } from '../shell/AsOf.tsx'
import { Page } from '../shell/Page.tsx'
import { DutyView } from './DutyView.tsx'

/** One duty on a page of its own, for a link that is passed on. */
export function DutyPage() {
  const { t } = useWords()
  const duty = useParams({ strict: false }).duty
  return (
    <Page title={t('office.duty.title')} acts={<AsOf />} className="narrow">
      {duty === undefined ? null : <DutyView duty={duty} />}
    </Page>
  )
}
