import type { Json } from '@bihuan/domain/base/canonical.ts'
import { type Act, type Report, type Story } from '@bihuan/domain/hazards/act.ts'
import { actOf, type Kept, keptOf, type Marks } from '@bihuan/domain/hazards/entry.ts'
import type { ActName } from '@bihuan/domain/hazards/step.ts'
import type { StoredEntry } from '../archive/operations.ts'
import { entriesOf } from '../archive/store.ts'
import type { Reader } from '../frame/desk.ts'
import type { Act as Entry, FileRef } from '../frame/journal.ts'
import { openingOf } from '../frame/opened.ts'

const prefix = 'hazard.'

/** The journal entry of an act: words and signatures sealed, everything else plain. */
export const entryOf = (file: FileRef, act: Act | Report, marks: Marks): Entry => {
  const { plain, sealed } = keptOf(act, marks)
  return {
    file,
    act: `${prefix}${act.act}`,
    body: plain as unknown as { [key: string]: Json },
    personal: sealed as unknown as { [key: string]: Json },
  }
}

const openSealed = openingOf<Kept['sealed']>()

export type Told = { act: Act | Report; marks: Marks; entry: StoredEntry }

/** The acts of a hazard's file in their order, with who signed them. */
export const toldIn = async ({ rows, sealer }: Reader, hazard: string): Promise<Told[]> =>
  (await entriesOf(rows, hazard)).flatMap((entry) => {
    if (!entry.act.startsWith(prefix)) return []
    const sealed: Kept['sealed'] =
      entry.sealed === null ? { by: '', values: {} } : openSealed(sealer, entry.sealed)
    const { values, ...marks } = sealed
    const stored = { act: entry.act.slice(prefix.length) as ActName, at: entry.at, account: entry.signer }
    const plain = entry.body as unknown as Kept['plain']
    return [{ act: actOf({ ...stored, plain, sealed }), marks, entry }]
  })

export const storyOf = (told: readonly Told[]): Story => told.map(({ act }) => act) as unknown as Story
