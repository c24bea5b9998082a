import type { ReactNode } from 'react'
import { Skeleton } from '../Skeleton.tsx'
import { CalcForm } from './CalcForm.tsx'
import { CalcResult } from './CalcResult.tsx'
import { useScales } from './scales.ts'
import { type Calculator, useCalculation } from './use-calculation.ts'

type Props = { calculator: Calculator; acts: ReactNode }

/** A calculator at work: the form, and once calculated the sheet; `acts` stands between them. */
export function CalcSheet({ calculator, acts }: Props) {
  const calculation = useCalculation(calculator)
  const { calculated, typed } = calculation
  const scales = useScales(calculator.name, typed)
  if (scales === undefined) return <Skeleton rows={4} columns={[60]} />
  return (
    <>
      <CalcForm calculation={calculation} scales={scales} />
      {calculated === undefined ? null : (
        <>
          {acts}
          <CalcResult calculator={calculator} calculated={calculated} isOld={calculated.typed !== typed} />
        </>
      )}
    </>
  )
}
