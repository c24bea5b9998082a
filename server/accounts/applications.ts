import type { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { maskedPhone } from '@bihuan/domain/people/phone.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { findParty, partyNames } from '../parties/store.ts'
import { registerPerson } from '../people/register.ts'
import { type ApplicationFile, findApplication, insertMember } from './office-store.ts'

type Row = OutputOf<typeof contract.approve>

export const applicationFile = ({ id, area, party, handler }: ApplicationFile) => ({
  id,
  kind: 'application',
  area,
  party,
  handler,
})

export const viewApplications = async (desk: Reader, rows: readonly ApplicationFile[]): Promise<Row[]> => {
  const names = await partyNames(
    desk.rows,
    rows.map(({ party }) => party),
  )
  return rows.map((row) => ({
    id: row.id,
    account: row.account_name,
    name: row.name,
    phone: row.phone === null ? null : maskedPhone(desk.sealer.open(row.phone)),
    uscc: row.uscc,
    firm: row.firm,
    party: row.party === null ? null : { id: row.party, name: names.get(row.party) ?? '' },
    madeAt: row.made_at,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by_name,
  }))
}

const viewOne = async (desk: Reader, row: ApplicationFile): Promise<Row> => {
  const [view] = await viewApplications(desk, [row])
  if (view === undefined) throw new Error('one application, one view')
  return view
}

/** Holds an application that nobody has decided yet. */
const held = async (desk: Writer, id: string) => {
  const seen = await findApplication(desk.rows, id)
  if (seen === undefined) return refuse('application.not-found')
  await desk.lock(applicationFile(seen))
  const row = (await findApplication(desk.rows, id)) ?? seen
  return row.state === 'waiting' ? row : refuse('application.decided', { who: row.decided_by_name ?? '' })
}

/** Lets the applicant in as a safety person of this enterprise. */
export const approve = async (
  desk: Writer,
  book: LawBook,
  { application: id, party: partyId }: InputOf<typeof contract.approve>,
) => {
  const row = await held(desk, id)
  if (isRefusal(row)) return row
  const party = await findParty(desk.rows, partyId)
  if (party?.kind !== 'enterprise' || party.until !== null)
    return refuse('application.needs-enterprise', {}, 'party')
  const { now, signer, sealer } = desk
  const phone = row.phone === null ? undefined : sealer.open(row.phone)
  const holder = await registerPerson(desk, book, party, {
    ...{ name: row.name, phone, post: 'safety-manager' as const, since: desk.today },
  })
  if (isRefusal(holder)) throw new Error(`a checked application was refused: ${holder.refused}`)
  const { area, handler } = party
  const decided = { state: 'approved' as const, decided_at: now, decided_by_name: signer.person }
  await desk.append(
    {
      file: applicationFile(row),
      act: 'application.approved',
      body: { party: partyId },
      personal: { by: signer.person },
    },
    async (rows) => {
      await rows
        .updateTable('application')
        .set({ ...decided, party: partyId, area, handler })
        .where('id', '=', id)
        .execute()
      await insertMember(rows, {
        ...{ account: row.account, person: row.name, roles: ['enterprise'], reach: [], handler: null },
        ...{ party: partyId, holder: holder as string, at: now },
      })
    },
  )
  return viewOne(desk, { ...row, ...decided, party: partyId })
}

/** Refuses it; the applicant reads the reason when signing in. */
export const turnDown = async (
  desk: Writer,
  { application: id, reason }: InputOf<typeof contract.turnDown>,
) => {
  const row = await held(desk, id)
  if (isRefusal(row)) return row
  const { now, signer } = desk
  const decided = {
    state: 'refused' as const,
    reason: reason.trim(),
    decided_at: now,
    decided_by_name: signer.person,
  }
  await desk.append(
    {
      file: applicationFile(row),
      act: 'application.refused',
      body: {},
      personal: { reason, by: signer.person },
    },
    (rows) => rows.updateTable('application').set(decided).where('id', '=', id).execute(),
  )
  return viewOne(desk, { ...row, ...decided })
}
