import { useWords } from '../../frame/words.ts'
import { type PaperRow, paperState } from './paper-state.ts'

/** How far an issued paper is, in one word. */
export function PaperTag({ row }: { row: Pick<PaperRow, 'voided' | 'signedSheet'> }) {
  const { t } = useWords()
  const state = paperState(row)
  const look = { voided: 'tag', unsigned: 'tag warn', signed: 'tag pri' }[state]
  return <span className={look}>{t(`office.documents.state.${state}`)}</span>
}
