import { documents } from '@bihuan/contract/documents.ts'
import { fileSheetWords as words } from '@bihuan/domain/documents/file-sheet.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useAddress } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { FileCheck, markInAddress, printFile } from '../../parts/documents/FileCheck.tsx'
import { FileSheet } from '../../parts/documents/FileSheet.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'

/** The file of a hazard as it goes on paper; opened by the square of an older print, as it stood then. */
export function FilePage() {
  const say = useSay()
  const { hazard = '' } = useParams({ strict: false }) as { hazard?: string }
  const at = markInAddress()?.at
  const origin = useAddress()
  const { value, problem, again } = useAsk(documents.file, {
    ...{ hazard, origin },
    ...(at === undefined ? {} : { at: String(at) }),
  })
  return (
    <Page title={say(words.title)} className="file-page" crumb={<Crumb hazard={hazard} />} acts={<Acts />}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={14} columns={[80]} /> : null}
      {value === undefined ? null : (
        <>
          <div className="no-print">
            <FileCheck shown={value} />
          </div>
          <FileSheet shown={value} />
        </>
      )}
    </Page>
  )
}

function Crumb({ hazard }: { hazard: string }) {
  const { t } = useWords()
  return (
    <>
      <Link to="/hazards">{t('office.hazards.title')}</Link> /{' '}
      <Link to="/hazards/$hazard" params={{ hazard }}>
        {t('office.hazards.one')}
      </Link>
    </>
  )
}

function Acts() {
  const { t } = useWords()
  return (
    <button type="button" className="btn p no-print" onClick={() => void printFile()}>
      {t('office.print')}
    </button>
  )
}
