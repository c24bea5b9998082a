import type { Act } from '@bihuan/domain/accounts/role.ts'
import type { Me } from '../../frame/session.ts'

/** The menu: only what exists, and only what one may open. */
const entries = [
  { to: '/', name: 'home', needs: 'plan.read' },
  { to: '/plan/{-$clause}', name: 'plan', needs: 'plan.read' },
  { to: '/events', name: 'events', needs: 'event.read' },
  { to: '/messages', name: 'messages', needs: 'message.read' },
  { to: '/hazards', name: 'hazards', needs: 'hazard.read' },
  { to: '/snaps', name: 'snaps', needs: 'hazard.read' },
  { to: '/documents', name: 'documents', needs: 'hazard.read' },
  { to: '/ledgers', name: 'ledgers', needs: 'record.read' },
  { to: '/parties', name: 'parties', needs: 'party.read' },
  { to: '/towns', name: 'towns', needs: 'rollup.read' },
  { to: '/towns', name: 'sums', needs: 'rollup.read' },
  { to: '/calendar', name: 'calendar', needs: 'law.read' },
  { to: '/calc', name: 'calc', needs: 'calc.use' },
  { to: '/checklists', name: 'checklists', needs: 'law.read' },
  { to: '/law', name: 'law', needs: 'law.read' },
  { to: '/accounts', name: 'accounts', needs: 'account.manage' },
] as const satisfies readonly { to: string; name: string; needs: Act }[]

export type EntryName = (typeof entries)[number]['name']

/** Who reads counts but no plan stands above the towns, and compares them. */
const isAbove = ({ may }: Me) => may.includes('rollup.read') && !may.includes('plan.read')

export const entriesFor = (me: Me) =>
  entries.filter(
    ({ to, name, needs }) =>
      me.may.includes(needs) && (to !== '/towns' || name === (isAbove(me) ? 'towns' : 'sums')),
  )
