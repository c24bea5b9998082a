import { exchange as contract } from '@bihuan/contract/exchange.ts'
import { type Act, mayAct } from '@bihuan/domain/accounts/role.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { noFirsts } from '@bihuan/domain/exchange/twice.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { ruleFinder } from '../duties/views.ts'
import { pageSize } from '../frame/cursor.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { type Served, serve, serveTaking } from '../frame/serve.ts'
import { type Ledgers, ledgerOf, shippedLedgers } from '../ledgers/known-ledgers.ts'
import { planInForce } from '../plans/store.ts'
import { bringIn, heldImport, undoImport } from './bring-in.ts'
import type { Destination, Destinations } from './destination.ts'
import { exportOperations } from './export-operations.ts'
import { type Change, undoUntil, viewImport, viewRow } from './import-view.ts'
import { judgeRows } from './judging.ts'
import { ledgerDestination } from './ledger-destination.ts'
import { loadWorkbook } from './load.ts'
import { progressOf } from './progress.ts'
import { registerDestination } from './register-destination.ts'
import { correctCell, mappingAsked, readingOfImport, recount, remap } from './review.ts'
import { senderOf } from './staging.ts'
import { chooseRows, findImport, type ImportFile, type ImportRow, latestImports, rowsAfter } from './store.ts'

/** Where this signer may bring something in: the town's own lists are the office's, other rooms say for themselves. */
const destinationsOf =
  (shipped: Plan, ledgers: Ledgers, others: Destinations): Destinations =>
  (target, signer) => {
    const may = (act: Act) => mayAct(signer.roles, act)
    if (target === 'register') return may('party.register') ? registerDestination() : undefined
    const ledger = may('record.enter-for') ? ledgerOf(ledgers, target) : undefined
    const rulesAt = async (desk: Reader) => ruleFinder(await planInForce(desk.rows, shipped))
    return ledger === undefined ? others(target, signer) : ledgerDestination(ledger, rulesAt)
  }

/** Bringing workbooks in, checking and taking them back, and writing them out. */
export const exchangeOperations = (
  shipped: Plan,
  laws: LawBook,
  others: Destinations = () => undefined,
  ledgers: Ledgers = shippedLedgers,
): Served[] => {
  const destinations = destinationsOf(shipped, ledgers, others)
  const { load, progress, list, show, rows, map, correct, choose, bringIn: bring, undo } = contract

  /** An import and where it goes, unless it goes where this signer may bring nothing in. */
  const seen = async ({ rows, signer }: Reader, id: string) => {
    const file = await findImport(rows, id)
    const destination = file === undefined ? undefined : destinations(file.target, signer)
    return file === undefined || destination === undefined
      ? refuse('import.not-found')
      : { file, destination }
  }

  /** The import and where it goes, held and still open. */
  const openImport = async (desk: Writer, id: string) => {
    const found = await seen(desk, id)
    const file = isRefusal(found) ? undefined : await heldImport(desk, id)
    if (isRefusal(found) || file === undefined) return refuse('import.not-found')
    return file.state === 'loaded' ? { file, destination: found.destination } : refuse('import.already-done')
  }
  const viewRows = async (desk: Reader, { file, destination }: Seen, page: readonly ImportRow[]) => {
    const reading = await readingOfImport(desk, laws, file, destination)
    const changes = await changesOf(desk, destination, reading, page)
    const isTheirs = file.loaded_by !== desk.signer.account
    return page.map((row) => viewRow(row, reading, changes.get(row.row), isTheirs))
  }
  const again = async (desk: Reader, id: string, destination: Destination) =>
    viewImport((await findImport(desk.rows, id)) as ImportFile, destination)

  const loading = serveTaking(
    'exchange.load',
    load,
    async (bytes) => bytes,
    async ({ target, name, sheet }, desk, bytes) => {
      const destination = destinations(target, desk.signer)
      if (destination === undefined) return refuse('import.unknown-target', { target })
      const file = await loadWorkbook(desk, laws, destination, { name, sheet, bytes })
      return isRefusal(file) ? file : viewImport(file, destination)
    },
  )
  const handled = serve(
    'exchange',
    { progress, list, show, rows, map, correct, choose, bringIn: bring, undo },
    {
      progress: async (_, desk) => ({ rows: progressOf(senderOf(desk.signer)) }),

      async list({ target }, desk) {
        const destination = destinations(target, desk.signer)
        if (destination === undefined) return refuse('import.unknown-target', { target })
        const imports = await latestImports(desk.rows, target)
        return { title: destination.target.title, imports: imports.map(viewBriefly) }
      },

      async show({ import: id }, desk) {
        const found = await seen(desk, id)
        return isRefusal(found) ? found : viewImport(found.file, found.destination)
      },

      async rows({ import: id, show: filter = 'all', after = '0' }, desk) {
        if (!/^\d{1,7}$/.test(after)) return refuse('request.bad-cursor')
        const open = await seen(desk, id)
        if (isRefusal(open)) return open
        const found = await rowsAfter(desk, id, filter, Number(after), pageSize + 1)
        const page = found.slice(0, pageSize)
        const next = found.length > pageSize ? String(page.at(-1)?.row) : null
        return { rows: await viewRows(desk, open, page), next }
      },

      async map({ import: id, columns }, desk) {
        const open = await openImport(desk, id)
        if (isRefusal(open)) return open
        const mapping = mappingAsked(open.file, open.destination.target, columns)
        if (mapping === undefined) return refuse('import.no-such-column')
        return viewImport(await remap(desk, laws, open.file, open.destination, mapping), open.destination)
      },

      async correct({ import: id, ...asked }, desk) {
        const open = await openImport(desk, id)
        if (isRefusal(open)) return open
        const corrected = await correctCell(desk, laws, open.file, open.destination, asked)
        if (isRefusal(corrected)) return corrected
        const changed = await Promise.all(
          corrected.rows.map(({ row }) => rowsAfter(desk, id, 'all', row - 1, 1)),
        )
        return { rows: await viewRows(desk, open, changed.flat()), counts: corrected.counts }
      },

      async choose({ import: id, rows: which, chosen }, desk) {
        const open = await openImport(desk, id)
        if (isRefusal(open)) return open
        await desk.append([], (written) => chooseRows(written, id, which ?? 'all', chosen))
        return { counts: await recount(desk, open.file) }
      },

      async bringIn({ import: id, signature }, desk) {
        const open = await openImport(desk, id)
        if (isRefusal(open)) return open
        const { file, destination } = open
        await destination.hold(desk)
        const reading = await readingOfImport(desk, laws, file, destination)
        const done = await bringIn(desk, { file, destination, reading, signature })
        if (isRefusal(done)) return done
        if (done.overtaken > 0) await recount(desk, file)
        const after = await again(desk, id, destination)
        const { counts } = after
        const left = counts.wrong + counts.perhaps + counts.new + counts.change - done.added - done.changed
        return { ...done, left, import: after }
      },

      async undo({ import: id }, desk) {
        const found = await seen(desk, id)
        const file = isRefusal(found) ? undefined : await heldImport(desk, id)
        if (isRefusal(found) || file === undefined) return refuse('import.not-found')
        const { destination } = found
        await destination.hold(desk)
        const undone = await undoImport(desk, file, destination)
        return isRefusal(undone) ? undone : { ...undone, import: await again(desk, id, destination) }
      },
    },
  )
  return [loading, ...handled, ...exportOperations(destinations, ledgers, laws)]
}

type Seen = { file: ImportFile; destination: Destination }

const viewBriefly = (file: ImportFile) => ({
  id: file.id,
  name: file.name,
  state: file.state,
  counts: file.counts,
  loadedAt: file.loaded_at,
  loadedBy: file.loaded_by_name,
  undoUntil: undoUntil(file),
})

/** Of the rows that change something: which fields, and what stands there now. */
const changesOf = async (
  desk: Reader,
  destination: Destination,
  reading: Parameters<typeof judgeRows>[2],
  page: readonly ImportRow[],
): Promise<Map<number, Change>> => {
  const changing = page.filter(({ state }) => state === 'change')
  if (changing.length === 0) return new Map()
  const judged = await judgeRows(desk, destination, reading, changing, noFirsts(destination.target))
  const ids = judged.flatMap((one) => one.judged.match?.id ?? [])
  const there = await destination.existing(desk, ids)
  return new Map(
    judged.flatMap(({ sheet, judged: one }) => {
      const existing = there.get(one.match?.id ?? '')
      return existing === undefined ? [] : [[sheet.row, { judged: one, existing }] as const]
    }),
  )
}
