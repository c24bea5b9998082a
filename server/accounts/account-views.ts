import type { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { Reader } from '../frame/desk.ts'
import { partyNames, placeNames } from '../parties/store.ts'
import { detailsOf, findMember, type Membership } from './office-store.ts'

type Row = OutputOf<typeof contract.list>['accounts'][number]

export const viewMembers = async (desk: Reader, members: readonly Membership[]): Promise<Row[]> => {
  const { names, seen, oneTime } = await detailsOf(
    desk.rows,
    members.map(({ account }) => account),
  )
  const parties = await partyNames(
    desk.rows,
    members.map(({ party }) => party),
  )
  const villages = members.flatMap(({ reach }) => reach.filter((area) => area.length === 12))
  const places = await placeNames(desk.rows, villages)
  return members.map((member) => ({
    id: member.account,
    account: names.get(member.account) ?? '',
    name: member.person,
    roles: member.roles as Role[],
    party: member.party === null ? null : { id: member.party, name: parties.get(member.party) ?? '' },
    reach: member.reach
      .filter((area) => area.length === 12)
      .map((area) => ({ area, name: places.get(area)?.[desk.language] ?? area })),
    state:
      member.ended_at !== null
        ? 'ended'
        : (oneTime.get(member.account) ?? null) !== null
          ? 'waiting'
          : 'active',
    seenAt: seen.get(member.account) ?? null,
    may: mayWith(desk, member),
  }))
}

export const viewMember = async (desk: Reader, account: string): Promise<Row> => {
  const member = await findMember(desk.rows, account)
  const [view] = member === undefined ? [] : await viewMembers(desk, [member])
  if (view === undefined) throw new Error('whose account was there a moment ago is gone')
  return view
}

const mayWith = ({ signer }: Reader, member: Membership): Row['may'] => {
  const yes = { allowed: true, because: null }
  const no = (zh: string, en: string) => ({ allowed: false, because: { zh, en } })
  const own = member.account === signer.account
  const others = own ? no('自己的账号请同事办理', 'Ask a colleague for your own account') : yes
  const ended = member.ended_at !== null
  return [
    { act: 'change', ...others },
    { act: 'end', ...(ended ? no('已经停用', 'Already ended') : others) },
    { act: 'restore', ...(ended ? yes : no('在用', 'In use')) },
    { act: 'renew', ...(ended ? no('已停用，请先恢复', 'Ended; restore it first') : others) },
  ]
}
