import type { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { recordStates } from '@bihuan/domain/ledgers/record-state.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'

type Row = OutputOf<typeof ledgers.list>['records'][number]

/** Where a record stands, as a shape and a word. Filed late is history: grey. */
export function RecordState({ record }: { record: Pick<Row, 'status' | 'lateDays' | 'backdated'> }) {
  const { t, language } = useWords()
  const say = useSay()
  const { status, lateDays, backdated } = record
  if (status === 'returned') return <Lamp kind="late" word={say(recordStates.returned)} />
  if (status === 'amended') return <Lamp kind="none" word={say(recordStates.amended)} />
  const words = [
    say(recordStates.standing),
    ...(lateDays > 0 ? [t('office.ledgers.lateBy', { count: lateDays })] : []),
    ...(backdated ? [say(recordStates.backdated)] : []),
  ]
  const state = lateDays > 0 ? 'delivered-late' : 'delivered'
  return <Lamp kind="done" state={state} word={words.join(language === 'zh' ? '，' : ', ')} />
}
