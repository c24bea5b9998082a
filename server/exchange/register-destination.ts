import type { ExistingKnown } from '@bihuan/domain/exchange/judge-row.ts'
import { registerTarget } from '@bihuan/domain/exchange/register-target.ts'
import { registerFile } from '../parties/store.ts'
import { undoParties, writeParties } from './apply-parties.ts'
import type { Destination } from './destination.ts'
import { existingById, registerKnown } from './register-known.ts'

/** The register of enterprises: new ones are added, those that are there are changed. */
export const registerDestination = (): Destination => {
  // A town has some hundred enterprises: they are read once for a workbook, not once for each of its batches.
  let found: Promise<ExistingKnown> | undefined
  return {
    target: registerTarget,
    isSigned: false,
    checkRow: () => [],
    hold: (desk) => {
      found = undefined
      return desk.lock(registerFile(desk.signer.town))
    },
    known: (desk) => {
      found ??= registerKnown(desk)
      return found
    },
    existing: existingById,
    write: (desk, incoming, of) => writeParties(desk, incoming, of.import),
    undo: (desk, made, of) => undoParties(desk, made, of.import),
  }
}
