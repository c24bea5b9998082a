import type { Post } from '../people/post.ts'
import type { PartyKind } from './kind.ts'

/** Which posts a kind of party has, the first answering for it. */
export const postsOf: Record<PartyKind, readonly Post[]> = {
  enterprise: [
    'principal',
    'legal-representative',
    'controller',
    'safety-director',
    'safety-manager',
    'safety-contact',
    'team-leader',
    'worker',
  ],
  agency: ['principal', 'legal-representative', 'expert', 'safety-contact', 'worker'],
  village: ['village-head', 'village-safety'],
  department: ['department-head', 'department-safety'],
  office: ['leader', 'officer'],
  group: ['group-head', 'group-deputy', 'group-member'],
}

/** Posts that a party's page names at its head: who answers, and whom one calls. */
export const answering: readonly Post[] = [
  'principal',
  'village-head',
  'department-head',
  'leader',
  'group-head',
]
export const called: readonly Post[] = [
  'safety-director',
  'safety-manager',
  'safety-contact',
  'village-safety',
  'department-safety',
  'officer',
  'group-deputy',
]
