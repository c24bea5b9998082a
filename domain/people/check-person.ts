import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { LawBook } from '../law/law-book.ts'
import { tidy } from './credit-code.ts'
import { idNumberRule, idProblems, maskedId } from './id-number.ts'
import { phoneProblem, storedPhone } from './phone.ts'

/** The numbers of a person as they are stored. */
export type Numbers = { idNumber?: string; phone?: string }

/** The numbers as they are kept and searched, or what exactly is wrong with each. */
export const checkNumbers = (
  given: { idNumber?: string | undefined; phone?: string | undefined },
  book: LawBook,
): Numbers | Refusal<'person.facts-wrong'> => {
  const numbers: Numbers = {
    ...(given.idNumber ? { idNumber: tidy(given.idNumber) } : {}),
    ...(given.phone ? { phone: storedPhone(given.phone) } : {}),
  }
  const fields = [
    { field: 'idNumber', words: numbers.idNumber && idNumberProblem(numbers.idNumber, book) },
    { field: 'phone', words: numbers.phone && phoneProblem(numbers.phone) },
  ].flatMap(({ field, words }) => (typeof words === 'object' ? [{ field, words }] : []))
  if (fields.length === 0) return numbers
  return {
    ...refuse('person.facts-wrong', { fields: fields.map(({ field }) => field) }, fields[0]?.field),
    fields,
  }
}

/** Why an identity number is none, all reasons in one sentence. */
const idNumberProblem = (id: string, book: LawBook): Words | undefined => {
  const rule = idNumberRule(book)
  if (isRefusal(rule)) return undefined
  const problems = idProblems(rule, id)
  return problems.length === 0
    ? undefined
    : {
        zh: `身份证号不对：${problems.map(({ say }) => say.zh).join('；')}`,
        en: `this identity number does not hold: ${problems.map(({ say }) => say.en).join('; ')}`,
      }
}

/** The number as screens show it. */
export const coveredId = (id: string, book: LawBook): string => {
  const rule = idNumberRule(book)
  return isRefusal(rule) ? '*'.repeat(id.length) : maskedId(rule, id)
}
