import { entriesIn, isSealDue, rootOf } from '@bihuan/domain/journal/daily-seal.ts'
import { type Desk, systemSigner, type Writer } from '../frame/desk.ts'
import { digestOfJson } from '../frame/digest.ts'
import { insertSeal, lastSeal, sealFile, unsealed } from './seal-store.ts'

/** Seals what the town's journal holds beyond its last seal, once a day; answers the seal's number when there is a new one. */
export const sealTown = (desk: Desk, town: string): Promise<number | null> =>
  desk.write(systemSigner(town), 'zh', sealToday)

/** The seals' file is held first, so that of two servers one seals and the other finds it done. */
const sealToday = async (desk: Writer): Promise<number | null> => {
  const file = sealFile(desk.signer.town)
  const isDue = async () => {
    const last = await lastSeal(desk.rows)
    return isSealDue(last && { day: last.on_day }, desk.today) ? { number: (last?.number ?? 0) + 1 } : null
  }
  if ((await isDue()) === null) return null
  await desk.lock(file)
  const due = await isDue()
  if (due === null) return null
  const leaves = await unsealed(desk.rows)
  if (leaves.length === 0) return null
  const told = { files: leaves.length, entries: entriesIn(leaves) }
  const root = rootOf(desk.signer.town, leaves, digestOfJson)
  const body = { number: due.number, day: desk.today, ...told, root }
  await desk.append({ file, act: 'journal.sealed', body }, (rows) =>
    insertSeal(rows, { number: due.number, on_day: desk.today, at: desk.now, ...told, root }, leaves),
  )
  return due.number
}
