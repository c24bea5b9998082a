import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { LedgerKind } from '../ledgers/kinds/index.ts'
import type { Source } from './source.ts'
import type { Grade } from './stage.ts'

/** Whose duty it is, what proves it, and the days it speaks of. */
export type AskedDuty = { ledger: string; debtor: string; area: string; first: Day; last: Day }

/** Hazards as the list of them is asked for. */
export type Behind = {
  words: Words
  filter: {
    party?: string
    handler?: string
    village?: string
    source?: Source
    grade?: Grade
    from: Day
    to: Day
  }
}

type Choice = { words: Words; of: (duty: AskedDuty) => Omit<Behind['filter'], 'from' | 'to'> }

/**
 * Which hazards a record of each ledger speaks of: the self-check and what it found, the department and what it ordered.
 * They stand behind the record and are no record themselves: a month without a finding is delivered by having looked.
 */
const behind: Partial<Record<LedgerKind, Choice>> = {
  'self-check': {
    words: { zh: '本单位这一期自查出来的隐患', en: 'Hazards that this body found itself in the period' },
    of: ({ debtor }) => ({ party: debtor, source: 'self-check' }),
  },
  'worker-report': {
    words: { zh: '职工这一期上报的隐患', en: 'Hazards that workers reported in the period' },
    of: ({ debtor }) => ({ party: debtor, source: 'worker' }),
  },
  'double-report': {
    words: { zh: '本单位这一期的重大隐患', en: 'Major hazards of this body in the period' },
    of: ({ debtor }) => ({ party: debtor, grade: 'major' }),
  },
  'department-check': {
    words: {
      zh: '这一期部门检查查出、归本部门管的隐患',
      en: 'Hazards of this department’s that checks found in the period',
    },
    of: ({ debtor }) => ({ handler: debtor, source: 'department' }),
  },
  'enforcement-summary': {
    words: {
      zh: '这一期归本部门管的隐患',
      en: 'Hazards that this department looks after, found in the period',
    },
    of: ({ debtor }) => ({ handler: debtor }),
  },
  'expert-service': {
    words: { zh: '这一期专家查出的隐患', en: 'Hazards that experts found in the period' },
    of: () => ({ source: 'expert' }),
  },
  'village-patrol': {
    words: { zh: '这一期村里巡查查出的隐患', en: 'Hazards that the village’s patrols found in the period' },
    of: ({ area }) => ({ village: area, source: 'village' }),
  },
}

/** The hazards that stand behind a duty, and how they were chosen; undefined where its ledger speaks of none. */
export const hazardsBehind = (duty: AskedDuty): Behind | undefined => {
  const choice = Object.hasOwn(behind, duty.ledger) ? behind[duty.ledger as LedgerKind] : undefined
  return choice && { words: choice.words, filter: { ...choice.of(duty), from: duty.first, to: duty.last } }
}
