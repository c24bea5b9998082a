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
  'party.registered': { zh: '登记单位', en: 'Party registered' },
  'party.changed': { zh: '修改基本信息', en: 'Facts changed' },
}

/** What an act of the journal is called; one that this page does not know yet keeps its code. */
export const actWords = (act: string): Words => known[act] ?? { zh: act, en: act }
