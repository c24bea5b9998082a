import type { Words } from '../base/words.ts'

/** What somebody is in a party, as far as safety work asks. */
export const postNames = {
  principal: { zh: '主要负责人', en: 'Principal' },
  'legal-representative': { zh: '法定代表人', en: 'Legal representative' },
  controller: { zh: '实际控制人', en: 'Actual controller' },
  'safety-director': { zh: '安全总监', en: 'Safety director' },
  'safety-manager': { zh: '安全管理人员', en: 'Safety manager' },
  'safety-contact': { zh: '安全联络员', en: 'Safety contact' },
  'team-leader': { zh: '班组长', en: 'Team leader' },
  worker: { zh: '从业人员', en: 'Worker' },
  'village-head': { zh: '村主要负责人', en: 'Head of the village' },
  'village-safety': { zh: '村安全员', en: 'Village safety person' },
  'department-head': { zh: '部门负责人', en: 'Head of department' },
  'department-safety': { zh: '安全监管人员', en: 'Safety supervisor' },
  leader: { zh: '镇领导', en: 'Town leader' },
  officer: { zh: '安办工作人员', en: 'Safety officer' },
  'group-head': { zh: '组长', en: 'Head of the group' },
  'group-deputy': { zh: '副组长', en: 'Deputy head' },
  'group-member': { zh: '成员', en: 'Member' },
  expert: { zh: '专家', en: 'Expert' },
} as const satisfies Record<string, Words>
export type Post = keyof typeof postNames

export const posts = Object.keys(postNames) as Post[]
