import { nearest } from '../base/nearest.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import { publication, retention } from '../calendar/clocks.ts'
import { lunar } from '../calendar/lunar-date.ts'
import { workingDays } from '../calendar/working-days.ts'
import { accidentClass } from '../cases/accident-class.ts'
import { dailyPenalty } from '../cases/daily-penalty.ts'
import { lateFee } from '../cases/late-fee.ts'
import type { Calculator } from '../law/calculator.ts'
import { creditCode } from '../people/credit-code-check.ts'
import { idNumber } from '../people/id-number-check.ts'
import { gb18218 } from '../risks/gb18218.ts'
import { lec } from '../risks/lec.ts'
import { ls } from '../risks/ls.ts'
import { reward } from '../tips/reward.ts'
import { trainingHours } from '../training/training-hours.ts'
import {
  withDayLabels,
  withLunarLabels,
  withPublicationLabels,
  withRetentionLabels,
} from './calendar-labels.ts'
import { enterpriseSize } from './enterprise-size.ts'
import { fund } from './fund.ts'
import { headcount } from './headcount.ts'

/** Every calculator, in the order of a list. A test fails when one is missing here. */
export const calculators: readonly Calculator[] = [
  gb18218,
  lec,
  ls,
  fund,
  headcount,
  trainingHours,
  reward,
  creditCode,
  idNumber,
  withDayLabels(workingDays),
  withLunarLabels(lunar),
  accidentClass,
  lateFee,
  dailyPenalty,
  enterpriseSize,
  withRetentionLabels(retention),
  withPublicationLabels(publication),
]

export const calculatorNamed = (name: string): Calculator | undefined =>
  calculators.find((each) => each.name === name)

/** The calculator of that name, or a refusal that names the one probably meant, else all of them. */
export const findCalculator = (name: string): Calculator | Refusal<'calc.unknown'> => {
  const names = calculators.map((each) => each.name)
  const meant = nearest(name, names)
  return (
    calculatorNamed(name) ?? refuse('calc.unknown', { name, known: meant === undefined ? names : [meant] })
  )
}
