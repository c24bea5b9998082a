import type { RefusalCode } from '@bihuan/contract/refusals.ts'
import type { Because } from '@bihuan/domain/base/refusal.ts'
import { say } from './words.ts'

/** A refusal as it arrives (RFC 9457), or `network`: nothing arrived, or not from our server. */
export type Problem = {
  title: string
  status: number
  detail: string
  code: RefusalCode | 'network'
  because: Because
  field?: string
  fields?: { field: string; detail: string }[]
}

/** Nobody knows whether it was done: the same command id makes a second try safe. */
export const networkProblem = (): Problem => ({
  title: say('frame.network.title'),
  status: 0,
  detail: say('frame.network.detail'),
  code: 'network',
  because: {},
})

export const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body

export const problemFrom = (body: unknown): Problem => (isProblem(body) ? body : networkProblem())

/** The number of a fault, or the refusal's code: what somebody tells the town safety office. */
export const faultOf = ({ because, code }: Problem): string => String(because.fault ?? code)

/** Worth sending again as it is: the network, a busy server, a fault. */
export const isPassing = ({ status }: Problem): boolean => status === 0 || status >= 500 || status === 429

/** The server has not decided: what waits in the outbox may go again by itself. A lock-out is a decision. */
export const isUndecided = (problem: Problem): boolean =>
  problem.code === 'session.needed' || (isPassing(problem) && problem.code !== 'session.locked')

/** A problem on the road through react-query, which knows failures only as errors. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
