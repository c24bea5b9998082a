import type { Day, Instant } from '@bihuan/domain/base/day.ts'
import { startOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Passwords } from '../accounts/password.ts'
import type { Database } from '../frame/database.ts'
import { type Desk, openDesk, type Signer, systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import type { Sealer } from '../frame/seal.ts'
import type { Served } from '../frame/serve.ts'
import type { Blobs } from '../photos/blobs.ts'
import type { DemoSize, DemoTown } from './towns.ts'

export type SeedParts = {
  /** Without statistics the database reads whole tables for a few rows, until its own round comes by. */
  house: { app: Database; takeStock?(): Promise<void> }
  sealer: Sealer
  passwords: Passwords
  plan: Plan
  laws: LawBook
  /** Where the pictures of the demo are kept. */
  blobs: Blobs
  clock: () => Instant
  root: string
  size: DemoSize
}

/**
 * `row` names what runs beside something else: each row gives its own identifiers, the same every time, whoever is
 * first.
 */
export type Seeding = SeedParts & {
  today: Day
  issueDay: Day
  notice: Buffer
  password: string
  row: { name: string; writes: number }
}

/** The same, for work that runs beside other work. */
export const beside = (seeding: Seeding, name: string): Seeding => ({
  ...seeding,
  row: { name: `${seeding.row.name}/${name}`, writes: 0 },
})

export const partyId = (town: string, key: string): string => idOfName(`demo/${town}/${key}`)

export const tenOn = (day: Day): Instant => startOf(day) + 10 * 3_600_000

/** A desk at which it is ten in the morning of that day, and no identifier is left to chance. */
export const deskOn = ({ house, sealer, row }: Seeding, day: Day): Desk => {
  const desk = openDesk({ database: house.app, sealer, clock: () => tenOn(day), tellsOfPast: true })
  return {
    ...desk,
    write: (signer, language, work) => {
      const nth = row.writes++
      return desk.write(signer, language, (writer, own) => {
        // From the start each time it is tried.
        let made = 0
        return work({ ...writer, newId: () => idOfName(`demo/row/${row.name}/${nth}/${made++}`) }, own)
      })
    },
  }
}

/** The person of the town's safety office who keeps the plan. */
export const officerOf = (town: DemoTown): Signer => {
  const officer = town.accounts.find(({ role }) => role === 'officer')
  if (officer === undefined) throw new Error(`demo: ${town.code} has no officer`)
  return {
    ...systemSigner(town.code, idOfName(`demo/account/${officer.name}`)),
    person: officer.person,
    party: officer.party === undefined ? null : partyId(town.code, officer.party),
  }
}

/** Carries an operation out as this person on that day; the demo asks for nothing that is refused. */
export const ask = async (
  seeding: Seeding,
  day: Day,
  signer: Signer,
  operations: readonly Served[],
  name: string,
  input: unknown,
): Promise<unknown> => {
  const served = operations.find((one) => one.name === name)
  if (served === undefined) throw new Error(`demo: there is no ${name}`)
  const answer = await deskOn(seeding, day).write(signer, 'zh', (writer) =>
    Promise.resolve(served.handle(input as never, writer as never)),
  )
  if (isRefusal(answer)) throw new Error(`demo: ${name} was refused: ${answer.refused}`)
  return answer
}
