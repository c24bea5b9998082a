import { useEffect, useRef } from 'react'
import type { Problem } from '../../frame/problem.ts'
import { Note } from '../../parts/Note.tsx'
import type { Fault } from './arrangement-rows.ts'

type Props = { problem: Problem; faults: Fault[]; nameOf: (fault: Fault) => string }

/** The answer above the form, each fault with its place. Takes the focus, so that it is read out and seen. */
export function Refusal({ problem, faults, nameOf }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem takes the focus anew
  useEffect(() => box.current?.focus(), [problem])
  return (
    <div ref={box} tabIndex={-1} className="cal-refusal">
      <Note kind="error" title={problem.title}>
        <p>{problem.detail}</p>
        {problem.fields === undefined ? null : (
          <ul>
            {faults.map((fault) => (
              <li key={fault.field}>
                {nameOf(fault)} {fault.detail}
              </li>
            ))}
          </ul>
        )}
      </Note>
    </div>
  )
}
