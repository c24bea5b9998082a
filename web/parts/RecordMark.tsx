import './record-mark.css'
import { fingerprintOf, fingerprintWords, readRecordMark } from '@bihuan/domain/documents/mark.ts'
import { useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { Note } from './Note.tsx'

type Shown = { id: string; commitment: string; mark: string | null }

/** The foot of a printed record: its square and its digest, so that the sheet can be held against the record years later. */
export function RecordMark({ shown: { commitment, mark } }: { shown: Shown }) {
  const { t } = useWords()
  return (
    <div className="record-mark">
      {mark === null ? null : (
        <img src={`data:image/svg+xml,${encodeURIComponent(mark)}`} alt={t('parts.recordMark.square')} />
      )}
      <div>
        <p>
          {t('parts.recordMark.fingerprint')} <span className="mono">{fingerprintWords(commitment)}</span>
        </p>
        <p>{t('parts.recordMark.how')}</p>
        <p className="mono">SHA-256 {commitment}</p>
      </div>
    </div>
  )
}

/** Whether the print in somebody's hand is this record, when the page was opened by scanning one. */
export function RecordCheck({ shown: { id, commitment } }: { shown: Shown }) {
  const { t } = useWords()
  const me = useMe()
  const mark = readRecordMark(location.href.replace('/field/records/', '/records/'))
  if (mark === undefined || mark.record !== id) return null
  const isSame = mark.fingerprint === fingerprintOf(commitment) && mark.town === me.town.code
  return (
    <div className="record-check">
      <Note kind={isSame ? 'good' : 'error'}>
        {t(isSame ? 'parts.recordMark.same' : 'parts.recordMark.differs')}
      </Note>
    </div>
  )
}
