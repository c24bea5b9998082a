import { canonical } from '../base/canonical.ts'
import type { Words } from '../base/words.ts'
import type { Clause, DutyRule, Timing } from './plan.ts'
import { type Problem, planProblems, problemAt } from './plan-problems.ts'
import type { Known, LineOf } from './plan-sense.ts'
import type { Path } from './plan-source.ts'

type Wrong = { path: Path; words: Words }

/** Where a clause's duties contradict themselves, one another, or what the program keeps. */
export const ruleProblems = (clause: Clause, path: Path, known: Known, lineOf: LineOf): Problem[] =>
  clause.duties
    .flatMap((rule, at) =>
      [
        ...timingWrongs(rule),
        ...evidenceWrongs(rule, known),
        ...figureWrongs(rule, known),
        ...overlapWrongs(rule, clause.duties.slice(0, at)),
      ].map((wrong) => ({ ...wrong, path: [...path, 'duties', at, ...wrong.path] })),
    )
    .map((wrong) => problemAt(lineOf(wrong.path), wrong.words))

/** Settings that belong to one timing alone; those of `event` must be there. */
const belongs = { keyTimes: 'key-time', events: 'event', within: 'event', grace: 'standing' } as const

const timingWrongs = (rule: DutyRule): Wrong[] => [
  ...Object.entries(belongs)
    .filter(([name, every]) => rule[name as keyof typeof belongs] !== undefined && rule.every !== every)
    .map(([name, every]) => ({ path: [name], words: planProblems.misplaced(name, every, rule.every) })),
  ...(['events', 'within'] as const)
    .filter((name) => rule.every === 'event' && rule[name] === undefined)
    .map((name) => ({ path: ['every'], words: planProblems.eventWithout(name) })),
]

const evidenceWrongs = ({ evidence }: DutyRule, { ledgers }: Known): Wrong[] => {
  const ledger = ledgers.find(({ kind }) => kind === evidence.ledger)
  if (ledger === undefined)
    return [
      {
        path: ['evidence', 'ledger'],
        words: planProblems.unknownLedger(
          evidence.ledger,
          ledgers.map(({ kind }) => kind),
        ),
      },
    ]
  return Object.entries(evidence.with ?? {}).flatMap(([name, values]) => {
    const field = ledger.fields[name]
    const choices = field && 'choices' in field ? Object.keys(field.choices) : undefined
    if (choices === undefined)
      return [
        {
          path: ['evidence', 'with', name],
          words: planProblems.noChoiceField(evidence.ledger, name, choiceFields(ledger)),
        },
      ]
    return values
      .filter((value) => !choices.includes(value))
      .map((value) => ({ path: ['evidence', 'with', name], words: planProblems.notOneOf(value, choices) }))
  })
}

const choiceFields = ({ fields }: Known['ledgers'][number]) =>
  Object.keys(fields).filter((name) => 'choices' in (fields[name] ?? {}))

const periodic: readonly Timing[] = ['month', 'quarter', 'half-year', 'year']

const figureWrongs = ({ law, every }: DutyRule, { figures }: Known): Wrong[] => {
  if (law === undefined) return []
  if (!periodic.includes(every)) return [{ path: ['law'], words: planProblems.lawWithoutPeriod(every) }]
  return figures.includes(law.perYear)
    ? []
    : [{ path: ['law', 'perYear'], words: planProblems.unknownFigure(law.perYear, figures) }]
}

/** Two duties of one clause that the same record at the same time delivers for the same people are one duty. */
const overlapWrongs = (rule: DutyRule, earlier: readonly DutyRule[]): Wrong[] => {
  const twin = earlier.find((one) => asksOf(one) === asksOf(rule))
  return twin === undefined ? [] : [{ path: ['id'], words: planProblems.overlap(rule.id, twin.id) }]
}

const asksOf = ({ binds, where, every, events, keyTimes, evidence }: DutyRule): string =>
  canonical(JSON.parse(JSON.stringify({ binds, where, every, events, keyTimes, evidence })))
