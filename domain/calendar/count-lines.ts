import { addDays, yearOf } from '../base/day.ts'
import { type Step, step } from '../law/working.ts'
import type { Passed } from './count.ts'

const span = (days: readonly Passed[]) =>
  days.length === 1 ? `${days[0]?.day}` : `${days.at(0)?.day} … ${days.at(-1)?.day} (${days.length})`

/** Days of one name in a row become one line. Plain working days and weekends go without. */
export const linesOf = (passed: readonly Passed[]): Step[] => {
  const runs: Passed[][] = []
  for (const one of passed
    .filter((each) => each.as.kind === 'holiday' || each.as.kind === 'make-up')
    .toSorted(byDay)) {
    const run = runs.at(-1)
    const isNext =
      run?.at(-1)?.as.name.zh === one.as.name.zh && addDays(run?.at(-1)?.day ?? '', 1) === one.day
    if (run !== undefined && isNext) run.push(one)
    else runs.push([one])
  }
  return runs.flatMap((run) => {
    const [first] = run
    if (first === undefined) return []
    const [zh, en] = first.as.isWorking ? ['计入', 'counted'] : ['不计', 'not counted']
    return [
      step(`${first.as.name.zh}：${zh}`, `${first.as.name.en}: ${en}`, span(run), { by: first.year.edition }),
    ]
  })
}
const byDay = (a: Passed, b: Passed) => (a.day < b.day ? -1 : 1)

/** Says that a year without a holiday notice was touched. */
export const provisionalLine = (passed: readonly Passed[]): Step[] => {
  const year = passed.find((one) => one.year.isProvisional)
  return year === undefined
    ? []
    : [
        step(
          '该年放假安排尚未公布，仅按法定节假日推算，结果暂定',
          "This year's holiday notice is not known; by the statutory days alone, provisional",
          yearOf(year.day),
          { by: year.year.edition },
        ),
      ]
}
