import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Signer } from '../frame/desk.ts'
import type { RecordFile } from './store.ts'

/** Whoever keeps the record corrects it; the office corrects what it entered itself, and returns the rest. */
export const mayAmend = (record: Pick<RecordFile, 'party' | 'entered_for'>, signer: Signer): boolean =>
  mayAct(signer.roles, 'record.file') &&
  (signer.party === record.party || (record.entered_for && mayAct(signer.roles, 'record.enter-for')))

type Answer = { allowed: boolean; because: Words | null }
const yes: Answer = { allowed: true, because: null }
const no = (zh: string, en: string): Answer => ({ allowed: false, because: { zh, en } })

/** What this signer may do with the record now, and why not. */
export const mayWith = (record: RecordFile, signer: Signer) => [
  { act: 'record.return', ...obstacleToReturning(record, signer) },
  { act: 'record.amend', ...obstacleToAmending(record, signer) },
]

const obstacleToReturning = ({ status }: RecordFile, signer: Signer) => {
  if (!mayAct(signer.roles, 'record.return'))
    return no('由镇安办退回', 'The town safety office returns records')
  if (status === 'returned') return no('已经退回', 'Already returned')
  return status === 'amended' ? replaced : yes
}

const obstacleToAmending = (record: RecordFile, signer: Signer) => {
  if (!mayAmend(record, signer)) return no('由填报的单位更正', 'The body that filed it corrects it')
  return record.status === 'amended' ? replaced : yes
}

const replaced = no('已被更正，请看现行的一版', 'Replaced by a later revision; open that one')
