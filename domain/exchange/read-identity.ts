import { type CreditCodeRule, creditCodeProblems, tidy as tidyCode } from '../people/credit-code.ts'
import { type CellProblem, problem, type Read } from './cell-problem.ts'
import type { NamesKnown } from './names-known.ts'
import { shortList } from './read-choice.ts'
import type { Cell } from './sheet.ts'

const scientific = /^\d(\.\d+)?E\+?\d{2}$/i

/** A number of so many digits cannot have come through a number cell whole: fifteen are kept, the rest is noughts. */
export const isDamaged = ({ text, kind }: Cell): boolean =>
  scientific.test(text.trim()) || (kind === 'number' && text.replace(/\D/g, '').length > 15)

/** A credit code whose both checks hold. A former registration number of fifteen digits is kept as what it is. */
export const readCreditCode = (cell: Cell, rule: CreditCodeRule): Read => {
  if (isDamaged(cell)) return problem('damaged-number', { text: cell.text })
  const code = tidyCode(cell.text)
  if (/^\d+$/.test(code) && String(code.length) === rule.legacyLength) return { value: code }
  const [wrong] = creditCodeProblems(rule, code)
  if (wrong === undefined) return { value: code }
  const meant = [...code].map((symbol) => rule.lookAlikes[symbol] ?? symbol).join('')
  const isMeant = meant !== code && creditCodeProblems(rule, meant).length === 0
  return problem(
    'credit-code',
    {
      what: isMeant ? `有几位易混的字符，是 ${meant} 吗` : `${wrong.say.zh}，请照营业执照核对`,
      whatEn: isMeant
        ? `Some symbols are easily mistaken; is it ${meant}?`
        : `${wrong.say.en}; compare it with the licence`,
    },
    isMeant ? meant : undefined,
  )
}

type Codes = Record<'unknown' | 'alike', CellProblem['code']>
const codes: Record<'party' | 'place', Codes> = {
  party: { unknown: 'party-unknown', alike: 'party-alike' },
  place: { unknown: 'place-unknown', alike: 'place-alike' },
}

/** A party or a place by the name written; the value is its id. */
export const readName = (cell: Cell, known: NamesKnown, kind: 'party' | 'place'): Read => {
  const text = cell.text.trim()
  const sought = known.find(text)
  if ('found' in sought) return { value: sought.found.id }
  if ('alike' in sought) {
    const { name } = sought.alike
    return problem(codes[kind].alike, { text, proposal: name }, name)
  }
  if ('several' in sought) return problem('party-twice', { text, count: sought.several.length })
  return problem(codes[kind].unknown, { text, choices: shortList(known.names) })
}
