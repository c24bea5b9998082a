import { randomUUID } from 'node:crypto'
import { accounts } from '@bihuan/contract/accounts.ts'
import type { InputOf, Operation, OutputOf } from '@bihuan/contract/operation.ts'
import { requestOf } from '@bihuan/server/testing/request.ts'

export const demoPassword = 'bihuan-demo-2026'

export type Caller = {
  /** Answers the output, or throws with what the server said; throws also when nobody answers. */
  does<O extends Operation>(operation: O, input: InputOf<O>, commandId?: string): Promise<OutputOf<O>>
}

/** Somebody signed in who uses the interface without a browser. */
export const callerOf = async (url: string, account: string): Promise<Caller> => {
  const signIn = await fetch(
    ...requestOf(url, '', accounts.signIn, { account, password: demoPassword }, randomUUID()),
  )
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`${account} could not sign in: ${await signIn.text()}`)
  return {
    async does(operation, input, commandId = randomUUID()) {
      const response = await fetch(
        ...requestOf(url, cookie, operation, input as Record<string, unknown>, commandId),
      )
      const body = await response.json()
      if (!response.ok) throw new Error(`${operation.path}: ${response.status} ${JSON.stringify(body)}`)
      return body as never
    },
  }
}
