import type { Words } from '../base/words.ts'

/** What an operation lets somebody do. A role is a set of these; nothing else asks for a role. */
export const acts = [
  'plan.read',
  'plan.load',
  'plan.issue',
  'plan.simulate',
  'plan.acknowledge',
  'subplan.edit',
  'subplan.decide',
  'event.read',
  'event.enter',
  'duty.read',
  'message.read',
  'message.receive',
  'message.send',
  'record.read',
  'record.file',
  'record.enter-for',
  'record.return',
  'hazard.read',
  'hazard.report',
  'hazard.sign',
  'photo.read',
  'photo.add',
  'party.read',
  'party.edit',
  'party.register',
  'person.read',
  'person.edit',
  'person.unmask',
  'rollup.read',
  'journal.read',
  'law.read',
  'law.edit',
  'import.read',
  'import.make',
  'calc.use',
  'account.self',
  'account.manage',
  'colleague.invite',
] as const
export type Act = (typeof acts)[number]

export const roles = [
  'officer',
  'leader',
  'department',
  'village',
  'enterprise',
  'expert',
  'district',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, Words> = {
  officer: { zh: '镇安办工作人员', en: 'Town safety officer' },
  leader: { zh: '镇领导', en: 'Town leader' },
  department: { zh: '部门', en: 'Department' },
  village: { zh: '村（社区）', en: 'Village' },
  enterprise: { zh: '企业安全管理员', en: 'Enterprise safety person' },
  expert: { zh: '专家', en: 'Expert' },
  district: { zh: '区应急局', en: 'District' },
}

/** The law is public, and reckoning by it is open to whoever signed in. */
const everybody = ['law.read', 'calc.use', 'account.self'] as const

/** For the people of one's own party; the safety office acts for anybody's. */
const ownPeople = ['person.read', 'person.edit', 'person.unmask'] as const

/** A body lets in its own. */
const ownColleagues = [...ownPeople, 'colleague.invite'] as const

/** Who signs which step of a hazard is told by the hazard itself. */
const ofHazards = ['hazard.read', 'hazard.report', 'hazard.sign'] as const

const townReader = [
  'plan.read',
  'event.read',
  'duty.read',
  'message.read',
  'record.read',
  ...ofHazards,
  'photo.read',
  'party.read',
  'person.read',
  'rollup.read',
  'journal.read',
  ...everybody,
] as const

export const actsOf: Record<Role, readonly Act[]> = {
  officer: [
    ...townReader,
    'plan.load',
    'plan.issue',
    'plan.simulate',
    'subplan.decide',
    'event.enter',
    'message.send',
    'message.receive',
    'record.file',
    'photo.add',
    'record.enter-for',
    'record.return',
    'party.edit',
    'party.register',
    ...ownPeople,
    'account.manage',
    'law.edit',
    'import.read',
    'import.make',
  ],
  leader: [...townReader, 'plan.simulate'],
  department: [
    'plan.read',
    'plan.simulate',
    'plan.acknowledge',
    'subplan.edit',
    'subplan.decide',
    'event.read',
    'duty.read',
    'message.read',
    'message.receive',
    'record.read',
    ...ofHazards,
    'photo.read',
    'record.file',
    'photo.add',
    'party.read',
    'rollup.read',
    'import.read',
    'import.make',
    ...ownColleagues,
    'journal.read',
    ...everybody,
  ],
  village: [
    'plan.read',
    'plan.acknowledge',
    'subplan.edit',
    'subplan.decide',
    'event.read',
    'duty.read',
    'message.read',
    'message.receive',
    'record.read',
    ...ofHazards,
    'photo.read',
    'record.file',
    'photo.add',
    'party.read',
    'rollup.read',
    'import.read',
    'import.make',
    ...ownColleagues,
    'journal.read',
    ...everybody,
  ],
  enterprise: [
    'plan.read',
    'plan.acknowledge',
    'duty.read',
    'message.read',
    'message.receive',
    'record.read',
    ...ofHazards,
    'photo.read',
    'record.file',
    'photo.add',
    'party.read',
    'import.read',
    'import.make',
    ...ownColleagues,
    'journal.read',
    ...everybody,
  ],
  // An expert sees nothing of a town until called up (clause 3.2); the call-up comes with its own room.
  expert: everybody,
  district: ['rollup.read', ...everybody],
}

export const mayAct = (held: readonly Role[], act: Act): boolean =>
  held.some((role) => actsOf[role].includes(act))
