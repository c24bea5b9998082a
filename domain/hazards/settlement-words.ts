import { type Refusal, refuse } from '../base/refusal.ts'
import { problemWords } from '../ledgers/problem-words.ts'
import { type Grade, grades } from './stage.ts'
import { settlement } from './treating-forms.ts'

type Name = keyof typeof settlement.fields

/** Names each of the five things that is still open, at its field. */
export const settlementRefusal = (
  grade: Grade,
  missing: readonly Name[],
): Refusal<'hazard.five-incomplete'> => ({
  ...refuse('hazard.five-incomplete', {
    grade: grades[grade].zh,
    gradeEn: grades[grade].en.toLowerCase(),
    missing: missing.map((name) => settlement.fields[name].label.zh),
    missingEn: missing.map((name) => settlement.fields[name].label.en),
  }),
  fields: missing.map((field) => ({ field, words: problemWords.missing(settlement.fields[field]) })),
})
