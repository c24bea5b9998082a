import { plans as contract } from '@bihuan/contract/plans.ts'
import { dayOf, daysBetween } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { addresseeKinds, awaitedFrom, isAddressed } from '@bihuan/domain/plans/receipt.ts'
import type { Reader } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { serve } from '../frame/serve.ts'
import { debtorsOf, placeNames } from '../parties/store.ts'
import {
  firstLoaded,
  insertReceipt,
  type NoticeText,
  type Reminded,
  receiptsOf,
  remindersOf,
} from './receipt-store.ts'
import { latestNotice, planInForce } from './store.ts'

/** Who acknowledged the notice (签收). Those who did not are asked by a letter: see the room of messages. */
export const receiptOperations = (shipped: Plan) => {
  const { receipts, myReceipt, acknowledge } = contract
  return serve(
    'plans',
    { receipts, myReceipt, acknowledge },
    {
      async receipts(_, desk) {
        const register = await registerOf(desk, shipped)
        if (isRefusal(register)) return register
        const { notice, kinds, rows } = register
        const signed = rows.filter(({ signedAt }) => signedAt !== null).length
        return { notice, kinds, signed, rows }
      },

      async myReceipt(_, desk) {
        const register = await registerOf(desk, shipped)
        return { receipt: isRefusal(register) ? null : ownIn(desk, register) }
      },

      async acknowledge({ digest }, desk) {
        const register = await registerOf(desk, shipped)
        if (isRefusal(register)) return register
        const own = ownIn(desk, register)
        if (own === null) return refuse('receipt.not-addressed')
        if (digest !== own.digest) return refuse('notice.changed')
        if (own.signedAt !== null) return own
        const { signer, now } = desk
        const of = register.partyOf(signer.party ?? '')
        const axes = { area: of.area, party: of.id, handler: of.handler }
        await desk.append(
          {
            file: { id: receiptFile(signer.town, digest, of.id), kind: 'receipt', ...axes },
            act: 'notice.acknowledged',
            body: { plan: shipped.id, notice: digest },
            personal: { person: signer.person },
          },
          (rows) =>
            insertReceipt(rows, {
              ...{ plan: shipped.id, digest, ...axes },
              ...{ signed_at: now, signed_by: signer.account, signed_by_name: signer.person },
            }),
        )
        return { ...own, signedAt: now, signedBy: signer.person }
      },
    },
  )
}

/** The chain of what one body does with one text of the notice. */
export const receiptFile = (town: string, digest: string, party: string) =>
  idOfName(`${town}/receipt/${digest}/${party}`)

type Register = Exclude<Awaited<ReturnType<typeof registerOf>>, { refused: string }>

/** Every addressed body within reach, with its receipt or since when it is awaited. */
export const registerOf = async (desk: Reader, shipped: Plan) => {
  const notice = await latestNotice(desk.rows, shipped.id)
  if (notice === undefined) return refuse('notice.none')
  const text: NoticeText = { plan: shipped.id, digest: notice.digest }
  const loadedAt = await firstLoaded(desk.rows, text)
  const kinds = addresseeKinds(await planInForce(desk.rows, shipped))
  const bodies = (await debtorsOf(desk.rows)).filter((one) => isAddressed(one, kinds, desk.today))
  const found = {
    signed: new Map((await receiptsOf(desk.rows, text)).map((one) => [one.party, one])),
    reminded: new Map((await remindersOf(desk.rows, text)).map((one) => [one.party, one])),
    places: await placeNames(
      desk.rows,
      bodies.map(({ area }) => area),
    ),
  }
  const rows = bodies.map((body) => {
    const receipt = found.signed.get(body.id)
    const reminded: Reminded | undefined = found.reminded.get(body.id)
    const from = awaitedFrom(body, dayOf(loadedAt))
    return {
      party: { id: body.id, name: body.name ?? body.id },
      kind: body.kind,
      place: found.places.get(body.area)?.[desk.language] ?? body.area,
      awaitedFrom: from,
      days: Math.max(0, daysBetween(from, receipt === undefined ? desk.today : dayOf(receipt.signed_at))),
      signedAt: receipt?.signed_at ?? null,
      signedBy: receipt?.signed_by_name ?? null,
      remindedAt: reminded?.last ?? null,
      reminders: reminded?.count ?? 0,
    }
  })
  const parties = new Map(bodies.map((body) => [body.id, body]))
  return {
    notice: { name: notice.name, loadedAt, digest: notice.digest },
    kinds,
    rows: rows.toSorted(waitingFirst),
    partyOf: (id: string) => {
      const body = parties.get(id)
      if (body === undefined) throw new Error(`party ${id} is not addressed`)
      return body
    },
  }
}

type Waiting = { signedAt: number | null; days: number; party: { name: string } }

const waitingFirst = (one: Waiting, other: Waiting) =>
  Number(one.signedAt !== null) - Number(other.signedAt !== null) ||
  other.days - one.days ||
  (one.party.name < other.party.name ? -1 : 1)

/** The signer's own body's row, if the notice is addressed to it. */
const ownIn = (desk: Reader, { notice: { name, digest }, rows }: Register) => {
  const own = rows.find(({ party }) => party.id === desk.signer.party)
  if (own === undefined) return null
  const { awaitedFrom: from, signedAt, signedBy, remindedAt } = own
  return { name, digest, awaitedFrom: from, signedAt, signedBy, remindedAt }
}
