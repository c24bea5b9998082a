import { calc } from '@bihuan/contract/calc.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import { emptyTyped, inputFrom, type Shape, type Typed } from './typed-input.ts'

export type Calculator = OutputOf<typeof calc.list>['calculators'][number]
export type Outcome = OutputOf<typeof calc.run>

/** What was calculated, and with what. */
export type Calculated = { outcome: Outcome; typed: Typed }

export const inputShape = (calculator: Calculator): Shape => calculator.input as Shape

/** The calculator of that name out of the list of all; `isUnknown` when the list has none. */
export function useCalculator(name: string) {
  const { value, problem, again } = useAsk(calc.list, {})
  const calculator = value?.calculators.find((one) => one.name === name)
  return { calculator, isUnknown: value !== undefined && calculator === undefined, problem, again }
}

/** A form that is filled in, calculated, mended, and calculated again; nothing typed is ever lost. */
export function useCalculation(calculator: Calculator) {
  const me = useMe()
  const shape = inputShape(calculator)
  const [typed, setTyped] = useState(() => emptyTyped(shape, me.today))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [calculated, setCalculated] = useState<Calculated>()
  const run = async () => {
    setBusy(true)
    const input = inputFrom(shape, typed) as Record<string, unknown>
    const answer = await call(calc.run, { ...input, calculator: calculator.name })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    setCalculated(answer.ok ? { outcome: answer.value, typed } : undefined)
  }
  return { shape, typed, change: setTyped, run, isBusy, problem, calculated }
}

export type Calculation = ReturnType<typeof useCalculation>
