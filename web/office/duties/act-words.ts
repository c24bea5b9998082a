import type { Words } from '@bihuan/domain/base/words.ts'

const known: Readonly<Record<string, Words>> = {
  'duty.made': { zh: '产生义务', en: 'Duty made' },
  'duty.moved': { zh: '改期', en: 'Dates moved' },
  'duty.withdrawn': { zh: '撤回义务', en: 'Duty withdrawn' },
  'duty.delivered': { zh: '已交凭证', en: 'Delivered' },
  'duty.reopened': { zh: '重新应交', en: 'Owed again' },
  'record.filed': { zh: '填报记录', en: 'Record filed' },
  'record.amended': { zh: '更正记录', en: 'Record corrected' },
  'record.returned': { zh: '退回记录', en: 'Record returned' },
  'plan.issued': { zh: '印发方案', en: 'Plan issued' },
  'notice.loaded': { zh: '装入通知', en: 'Notice loaded' },
  'document.issued': { zh: '出具文书', en: 'Paper issued' },
  'document.voided': { zh: '作废文书', en: 'Paper voided' },
  'document.signed': { zh: '归档手签件', en: 'Signed sheet filed' },
  'party.registered': { zh: '登记单位', en: 'Party registered' },
  'party.changed': { zh: '修改基本信息', en: 'Facts changed' },
  'party.closed': { zh: '注销', en: 'Closed' },
  'party.reopened': { zh: '恢复', en: 'Reopened' },
  'party.moved': { zh: '变更所在村', en: 'Village changed' },
  'party.assigned': { zh: '变更主管部门', en: 'Department changed' },
  'party.struck': { zh: '撤销误登记', en: 'Struck out as a mistake' },
  'party.divided': { zh: '登记或修改下属机构', en: 'Division entered or changed' },
  'party.member': { zh: '小组成员有变化', en: 'Members of the group changed' },
}

/** What an act of the journal is called; one that this page does not know yet keeps its code. */
export const actWords = (act: string): Words => known[act] ?? { zh: act, en: act }
