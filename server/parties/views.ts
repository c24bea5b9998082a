import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { parties as contract } from '@bihuan/contract/parties.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { proposeSize } from '@bihuan/domain/parties/size.ts'
import { statusOn } from '@bihuan/domain/parties/status.ts'
import type { Reader, Signer } from '../frame/desk.ts'
import { lifeOf, type PartyFile, partyNames, placeNames, profileOf } from './store.ts'

type View = OutputOf<typeof contract.show>
type Row = OutputOf<typeof contract.list>['parties'][number]

/** Rows as a list shows them, with the names of their places and departments. */
export const viewRows = async (desk: Reader, files: readonly PartyFile[]): Promise<Row[]> => {
  const places = await placeNames(
    desk.rows,
    files.map(({ area }) => area),
  )
  const handlers = await partyNames(
    desk.rows,
    files.map(({ handler }) => handler),
  )
  return files.map((file) => ({
    id: file.id,
    kind: file.kind,
    name: file.name,
    area: file.area,
    place: places.get(file.area)?.[desk.language] ?? file.area,
    handler: refOf(file.handler, handlers),
    status: statusOn(lifeOf(file), desk.today),
    since: file.since,
    until: file.until,
    attributes: profileOf(file),
  }))
}

/** Whoever supervises may lie outside of the reader's reach; then only that there is somebody is told. */
const refOf = (handler: string | null, names: ReadonlyMap<string, string>) =>
  handler === null ? null : { id: handler, name: names.get(handler) ?? '' }

export const viewParty = async (desk: Reader, book: LawBook, file: PartyFile): Promise<View> => {
  const [row] = await viewRows(desk, [file])
  if (row === undefined) throw new Error('one party, one row')
  return {
    ...row,
    suspendedFrom: file.suspended_from,
    suspendedTo: file.suspended_to,
    movedTo: file.moved_to,
    movedFrom: file.moved_from,
    proposal: proposeSize(row.attributes, book, desk.today),
    version: file.version,
    changedBy: file.changed_by_name,
    changedAt: file.changed_at,
    may: mayWith(desk.signer, file),
  }
}

const yes = { allowed: true, because: null }
const no = (zh: string, en: string) => ({ allowed: false, because: { zh, en } })

/** What this signer may do with the party now, and why not. */
const mayWith = (signer: Signer, file: PartyFile): View['may'] => {
  if (!mayAct(signer.roles, 'party.edit'))
    return [
      {
        act: 'party.edit',
        ...no('只有镇安办可以修改基本信息', 'Only the town safety office changes these facts'),
      },
    ]
  const isClosed = file.until !== null
  const open = isClosed ? no('已注销，请先恢复', 'It is closed; reopen it first') : yes
  return [
    { act: 'party.edit', ...yes },
    { act: 'party.close', ...open },
    { act: 'party.reopen', ...(isClosed ? yes : no('在册，不用恢复', 'It is open')) },
    {
      act: 'party.move',
      ...(file.kind === 'village' ? no('村（社区）就是地点，不能搬', 'A village is its place') : open),
    },
    { act: 'party.assign', ...open },
    { act: 'party.strike', ...open },
  ]
}
