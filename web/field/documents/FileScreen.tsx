import './file-screen.css'
import { documents } from '@bihuan/contract/documents.ts'
import { fileSheetWords as words } from '@bihuan/domain/documents/file-sheet.ts'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useAddress } from '../../frame/session.ts'
import { useSay } from '../../frame/words.ts'
import { FileCheck, markInAddress, printFile } from '../../parts/documents/FileCheck.tsx'
import { FileSheet } from '../../parts/documents/FileSheet.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

/** The file of a hazard as it goes on paper, from the phone. */
export function FileScreen() {
  const say = useSay()
  const { hazard = '' } = useParams({ strict: false }) as { hazard?: string }
  const at = markInAddress()?.at
  const origin = useAddress()
  const { value, problem, again } = useAsk(documents.file, {
    ...{ hazard, origin },
    ...(at === undefined ? {} : { at: String(at) }),
  })
  return (
    <Page
      title={say(words.title)}
      under={value === undefined ? undefined : say(value.number)}
      state={<NetState />}
      back={`/hazards/${hazard}`}
      act={value === undefined ? undefined : <PrintButton />}
    >
      {value === undefined ? (
        <div className="pad-in">
          {problem === undefined ? (
            <Skeleton rows={10} columns={[90]} />
          ) : (
            <Trouble problem={problem} again={again} />
          )}
        </div>
      ) : (
        <div className="file-screen">
          <FileCheck shown={value} />
          <FileSheet shown={value} />
        </div>
      )}
    </Page>
  )
}

function PrintButton() {
  const say = useSay()
  return (
    <button type="button" className="btn p big" onClick={() => void printFile()}>
      {say(words.printHint)}
    </button>
  )
}
