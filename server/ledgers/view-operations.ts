import { ledgers as contract } from '@bihuan/contract/ledgers.ts'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { Signer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { serve } from '../frame/serve.ts'
import { type Ledgers, ledgerOf } from './known-ledgers.ts'
import { endView, findView, insertView, rewriteView, type ViewQuery, viewsOf } from './view-store.ts'

/** More tabs than this stand in no window. */
const most = 12

/** The views of a ledger that somebody keeps for themselves. */
export const viewOperations = (ledgers: Ledgers) => {
  const { views, saveView, dropView } = contract
  return serve(
    'ledgers',
    { views, saveView, dropView },
    {
      async views({ kind }, desk) {
        return { views: (await viewsOf(desk.rows, kind)).map(({ id, name, query }) => ({ id, name, query })) }
      },

      async saveView({ kind, name: said, query: given }, desk) {
        if (ledgerOf(ledgers, kind) === undefined) return refuse('record.unknown-ledger', { kind })
        const [name, query] = [said.trim(), given as ViewQuery]
        const { signer, now } = desk
        const file = viewFile(signer, kind)
        await desk.lock(file)
        const kept = await viewsOf(desk.rows, kind)
        const same = kept.find((view) => view.name === name)
        if (same === undefined && kept.length >= most) return refuse('ledger.too-many-views', { most })
        const id = same?.id ?? desk.newId()
        const act = { file, act: 'view.saved', body: { view: id, kind } }
        await desk.append(act, async (rows) => {
          if (same !== undefined) await rewriteView(rows, id, query)
          else await insertView(rows, { account: signer.account, id, kind, name, query, at: now })
        })
        return { id, name, query }
      },

      async dropView({ view }, desk) {
        const found = await findView(desk.rows, view)
        if (found === undefined) return refuse('ledger.no-such-view')
        const act = { file: viewFile(desk.signer, found.kind), act: 'view.ended', body: { view } }
        await desk.append(act, (rows) => endView(rows, view, desk.now))
        return { view }
      },
    },
  )
}

/** One file for all views that somebody keeps of a ledger, within their own reach. */
const viewFile = ({ town, account, party, handler, reach: [place = ''] }: Signer, kind: string) => ({
  id: idOfName(`views/${town}/${account}/${kind}`),
  kind: 'views',
  area: place === '' ? placeOfTown(town) : place.padEnd(12, '0'),
  party,
  handler,
})
