import { isDay } from '../base/day.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { LawBook } from '../law/law-book.ts'
import { creditCodeProblems, creditCodeRule, tidy } from '../people/credit-code.ts'
import { industryProblem, tidyIndustry } from './industry.ts'
import { type PartyProfile, type ProfileField, present } from './profile.ts'

export type ProfileProblem = { field: ProfileField; words: Words }

/**
 * The profile as it is to be kept: codes written as their standards do, or every field that is wrong with its remedy.
 * Whether another party bears the same code is for the register to say.
 */
export const checkProfile = (
  given: PartyProfile,
  book: LawBook,
): PartyProfile | Refusal<'party.facts-wrong'> => {
  const profile = tidied(given)
  const problems = problemsOf(profile, book)
  if (problems.length === 0) return profile
  const fields = problems.map(({ field }) => field)
  return { ...refuse('party.facts-wrong', { fields }, fields[0]), fields: problems }
}

const tidied = (given: PartyProfile): PartyProfile =>
  present({
    ...given,
    uscc: given.uscc && tidy(given.uscc),
    legacyRegNo: given.legacyRegNo && tidy(given.legacyRegNo),
    trade: given.trade?.trim(),
    industry: given.industry && tidyIndustry(given.industry),
    address: given.address?.trim(),
    traits: given.traits && [...new Set(given.traits)],
  })

const problemsOf = (profile: PartyProfile, book: LawBook): ProfileProblem[] => {
  const { uscc, legacyRegNo, industry, standardGrade, standardUntil } = profile
  const problems: [ProfileField, Words | undefined][] = [
    ['uscc', uscc === undefined ? undefined : creditCodeProblem(uscc, book)],
    ['legacyRegNo', legacyRegNo === undefined || /^\d{15}$/.test(legacyRegNo) ? undefined : notLegacy],
    ['industry', industry === undefined ? undefined : industryProblem(industry)],
    ['standardUntil', standardUntil === undefined || isDay(standardUntil) ? undefined : noDay],
    ['standardGrade', standardUntil !== undefined && standardGrade === undefined ? noGrade : undefined],
  ]
  return problems.flatMap(([field, words]) => (words === undefined ? [] : [{ field, words }]))
}

/** Why a tidied credit code is none, in one sentence; nothing when both its checks hold. */
export const creditCodeProblem = (code: string, book: LawBook): Words | undefined => {
  const rule = creditCodeRule(book)
  if (isRefusal(rule)) return undefined
  const problems = creditCodeProblems(rule, code)
  if (problems.length === 0) return undefined
  const isLegacy = /^\d+$/.test(code) && String(code.length) === rule.legacyLength
  const zh = problems.map(({ say }) => say.zh).join('；')
  const en = problems.map(({ say }) => say.en).join('; ')
  return isLegacy
    ? {
        zh: '这是 15 位的原注册号，请填到“原工商注册号”里，统一代码可以先空着',
        en: 'this is a former 15-digit number: enter it as such and leave the unified code empty for now',
      }
    : { zh: `统一社会信用代码不对：${zh}`, en: `this credit code does not hold: ${en}` }
}

const notLegacy: Words = { zh: '原工商注册号是 15 位数字', en: 'a former registration number has 15 digits' }
const noDay: Words = {
  zh: '没有这一天，请按 2027-03-31 的样子填写',
  en: 'there is no such day; write it like 2027-03-31',
}
const noGrade: Words = {
  zh: '填了有效期，还要选标准化等级',
  en: 'with a last day of validity the grade is needed too',
}
