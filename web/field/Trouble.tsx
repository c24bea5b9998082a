import { isPassing, type Problem } from '../frame/problem.ts'
import { ErrorView } from '../parts/ErrorView.tsx'

type Props = { problem: Problem; again: () => void }

/** What went wrong; asking again is offered only where it may help. */
export function Trouble({ problem, again }: Props) {
  return <ErrorView problem={problem} again={isPassing(problem) ? again : undefined} />
}
