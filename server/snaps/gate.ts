import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { snaps as contract } from '@bihuan/contract/snaps.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import encodeQR from 'qr'
import type { Reader, Writer } from '../frame/desk.ts'
import { findParty, type PartyFile } from '../parties/store.ts'
import { gateCode, gatedHash } from './codes.ts'
import { type GateFile, openGate } from './store.ts'

type Answer = OutputOf<typeof contract.gate>
type Asking = InputOf<typeof contract.gate>

const gateFile = ({ id, area, party, handler }: Omit<GateFile, 'town'>) => ({
  ...{ id, kind: 'gate' },
  ...{ area, party, handler },
})

/** The code on this enterprise's gate, for whoever may see the enterprise. */
export const readGate = async (desk: Reader, { party: id, origin }: Asking) => {
  const party = await enterprise(desk, id)
  if (isRefusal(party)) return party
  const gate = await openGate(desk.rows, id)
  return {
    gate: gate === undefined ? null : viewGate(desk, party, gate, origin),
    mayRenew: mayRenew(desk, party),
  }
}

/** Makes the first code, or a new one in the place of one that got into wrong hands; the old one opens nothing more. */
export const renewGate = async (desk: Writer, { party: id, origin }: Asking) => {
  const party = await enterprise(desk, id)
  if (isRefusal(party)) return party
  if (!mayRenew(desk, party)) return refuse('gate.not-yours')
  await desk.lock({ id, kind: 'party', area: party.area, party: id, handler: party.handler })
  const old = await openGate(desk.rows, id)
  const gate = await hangGate(desk, party, old)
  return { gate: viewGate(desk, party, gate, origin), mayRenew: true }
}

export const hangGate = async (desk: Writer, party: PartyFile, old?: GateFile) => {
  const { signer, now, sealer } = desk
  const { area, handler } = party
  const gate = { id: desk.newId(), area, party: party.id, handler, made_at: now, ended_at: null }
  const act = {
    file: gateFile(gate),
    act: old === undefined ? 'gate.made' : 'gate.renewed',
    body: old === undefined ? {} : { instead: old.id },
    personal: { by: signer.person },
  }
  await desk.append(act, async (rows) => {
    if (old !== undefined)
      await rows.updateTable('gate').set({ ended_at: now }).where('id', '=', old.id).execute()
    await rows.insertInto('gate').values(gate).execute()
    await rows
      .insertInto('gated')
      .values({
        ...{ code_hash: gatedHash(sealer, 'gate', gateCode(sealer, gate.id)), home: signer.town },
        ...{ party: party.id, kind: 'gate', file: gate.id },
      })
      .execute()
  })
  return { ...gate, town: signer.town }
}

const enterprise = async ({ rows }: Reader, id: string) => {
  const party = await findParty(rows, id)
  if (party === undefined) return refuse('party.not-found')
  return party.kind === 'enterprise' && party.until === null ? party : refuse('gate.only-enterprises')
}

const mayRenew = ({ signer }: Reader, { id, handler }: PartyFile): boolean =>
  handsOf(signer, { party: id, handler }).some((hand) => hand === 'owner' || hand === 'office')

const viewGate = (
  { sealer }: Reader,
  party: PartyFile,
  gate: GateFile,
  origin: string,
): NonNullable<Answer['gate']> => {
  const code = gateCode(sealer, gate.id)
  const address = `${origin}/s/${code}`
  // Capitals and digits take less room than small letters; a scratched poster is still read.
  const squares = encodeQR(address, 'raw', { ecc: 'quartile', border: 4 })
  return {
    ...{ party: { id: party.id, name: party.name }, code, address },
    ...{ path: pathOf(squares), side: squares.length, madeAt: gate.made_at },
  }
}

/** One bar for every run of dark squares in a line. */
const pathOf = (squares: boolean[][]): string =>
  squares
    .flatMap((line, y) =>
      [
        ...line
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')
