import type { Words } from '../base/words.ts'
import type { Hand } from './hand.ts'

/** Who came upon it, in the words of the ledgers that towns keep. */
export const sources = {
  'self-check': { zh: '企业自查', en: 'Self-check' },
  worker: { zh: '职工上报', en: 'Reported by a worker' },
  department: { zh: '部门检查', en: 'Department check' },
  'random-draw': { zh: '双随机抽查', en: 'Random inspection' },
  village: { zh: '村（社区）巡查', en: 'Village patrol' },
  expert: { zh: '专家排查', en: 'Expert' },
  tip: { zh: '群众举报', en: 'Tip from the public' },
  superior: { zh: '上级交办', en: 'Handed down from above' },
  accident: { zh: '事故教训', en: 'Learnt from an accident' },
} as const satisfies Record<string, Words>
export type Source = keyof typeof sources
export const sourceNames = Object.keys(sources) as Source[]

/** Found by the people of the place themselves: what the honesty index sets against what others find. */
export const isOwnSource = (source: Source): boolean => source === 'self-check' || source === 'worker'

/** What a hand may say of where a finding came from; the first is proposed. */
export const sourcesOf: Record<Hand, readonly Source[]> = {
  owner: ['self-check', 'worker', 'accident'],
  office: ['department', 'random-draw', 'tip', 'superior', 'expert', 'village', 'accident'],
  leader: ['department', 'superior'],
  department: ['department', 'random-draw', 'tip', 'superior', 'accident'],
  village: ['village', 'tip'],
  expert: ['expert'],
}
