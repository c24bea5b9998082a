import { accounts as contract } from '@bihuan/contract/accounts.ts'
import { faceOf } from '@bihuan/domain/accounts/face.ts'
import { actsOf, type Role } from '@bihuan/domain/accounts/role.ts'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import type { Reader } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { findPlaces } from './store.ts'

/** `address`: under which people reach the system; null where nobody set one. */
export type MeOptions = { demo: boolean; address: string | null }

/** Only `me` is answered at the desk; the rest of the room stands at the door. */
export const accountOperations = (options: MeOptions): Served[] =>
  serve('accounts', { me: contract.me }, { me: async (_, desk) => viewMe(desk, options) })

/** Who somebody is and what they may do: the browser asks for nothing else about roles. */
export const viewMe = async (desk: Reader, { demo, address }: MeOptions) => {
  const { signer } = desk
  const roles = [...signer.roles] as Role[]
  const [place] = await findPlaces(desk.rows, [signer.town])
  const party =
    signer.party === null
      ? undefined
      : await desk.rows
          .selectFrom('party')
          .select(['id', 'name'])
          .where('id', '=', signer.party)
          .executeTakeFirst()
  return {
    account: signer.account,
    name: signer.person,
    roles,
    face: faceOf(roles),
    town: { code: signer.town, name: place?.[desk.language === 'en' ? 'name_en' : 'name_zh'] ?? signer.town },
    party: party ?? null,
    may: [...new Set(roles.flatMap((role) => actsOf[role]))],
    today: desk.today,
    demo,
    address,
  }
}

export const accountFile = (town: string, account: string) => ({
  id: account,
  kind: 'account',
  area: placeOfTown(town),
  party: null,
  handler: null,
})
