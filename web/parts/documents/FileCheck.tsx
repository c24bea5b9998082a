import { checkedWords, fileSheetWords as words } from '@bihuan/domain/documents/file-sheet.ts'
import { fingerprintOf, readFileMark } from '@bihuan/domain/documents/mark.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useSay } from '../../frame/words.ts'
import { Note } from '../Note.tsx'
import type { FileShown } from './FileSheet.tsx'

/** What the square of a print says, when this page was opened by scanning one. */
export const markInAddress = () => readFileMark(location.href.replace('/field/hazards/', '/hazards/'))

/** Whether the print in somebody's hand is the file as it stood then, and whether the file itself is whole. */
export function FileCheck({ shown: { isWhole, digest, at, later, town } }: { shown: FileShown }) {
  const say = useSay()
  const mark = markInAddress()
  const isSame = mark?.fingerprint === fingerprintOf(digest) && mark.town === town.code
  return (
    <>
      {isWhole ? null : <Note kind="error">{say(words.broken)}</Note>}
      {mark === undefined ? null : (
        <Note kind={isSame ? 'good' : 'error'}>
          {say(checkedWords(isSame, { zh: sayInstant(at, 'zh'), en: sayInstant(at, 'en') }, later))}
        </Note>
      )}
    </>
  )
}

/** Prints once every picture of the sheet is there: a print with empty frames would be no proof. */
export const printFile = async (): Promise<void> => {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.file-sheet img')]
  await Promise.allSettled(pictures.map((picture) => picture.decode()))
  print()
}
