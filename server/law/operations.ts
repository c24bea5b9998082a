import { law as contract } from '@bihuan/contract/law.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { type LawBook, lawOn, unknownParameter } from '@bihuan/domain/law/law-book.ts'
import { endOfLocalEdition, withLocalEdition, withLocalEditions } from '@bihuan/domain/law/local-edition.ts'
import { parametersOn } from '@bihuan/domain/law/parameter.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { confirmationRows } from './confirmation-store.ts'
import { writeConfirmation, writeWithdrawal } from './confirming.ts'
import { endAct, localEdition, setAct } from './local-writing.ts'
import {
  addLocal,
  bookOfTown,
  editionOf,
  endLocal,
  findLocal,
  lawFile,
  localRows,
  setterAt,
} from './store.ts'
import { parameterView } from './views.ts'

/** The figures of the law with a town's own editions over them. `national` is the book that comes with the program. */
export const lawOperations = (national: LawBook) => {
  const viewsOn = async (desk: Reader, on: Day, key?: string) => {
    const known = { locals: await localRows(desk.rows), confirmations: await confirmationRows(desk.rows) }
    const book = withLocalEditions(national, known.locals.map(editionOf))
    const law = lawOn(book, on)
    return parametersOn(book, on)
      .filter((parameter) => key === undefined || parameter.key === key)
      .map((parameter) => parameterView(law, parameter, desk.signer.town, known))
  }
  const viewOf = async (desk: Reader, key: string) =>
    (await viewsOn(desk, desk.today, key))[0] ?? unknownParameter(national, key)

  return serve('law', contract, {
    async parameters({ on = '' }, desk) {
      const day = on || desk.today
      return { on: day, parameters: await viewsOn(desk, day), may: [mayEdit(desk)] }
    },

    async setLocal({ parameter: key, value, from, to = null, source, reason }, desk) {
      const own = localEdition({ key, value, from, to, source, reason })
      await desk.lock(lawFile(desk.signer.town, key))
      const laid = withLocalEdition(await bookOfTown(desk.rows, national), own)
      if (isRefusal(laid)) return laid
      await desk.append(setAct(desk, own), (rows) => addLocal(rows, own, setterAt(desk)))
      return viewOf(desk, key)
    },

    async endLocal({ parameter: key, from, lastDay, reason }, desk) {
      const file = lawFile(desk.signer.town, key)
      await desk.lock(file)
      const found = await findLocal(desk.rows, key, from)
      const ended = endOfLocalEdition(found && editionOf(found), { key, from, lastDay, reason })
      if (isRefusal(ended)) return ended
      await desk.append(endAct(desk, { key, from, lastDay, reason }), (rows) =>
        endLocal(rows, ended, lastDay, desk.now),
      )
      return viewOf(desk, key)
    },

    async confirm({ parameter: key, side, from, on, note = '' }, desk) {
      const refused = await writeConfirmation(desk, national, { key, side, from, on }, note)
      return isRefusal(refused) ? refused : viewOf(desk, key)
    },

    async withdrawConfirmation({ parameter: key, side, from, reason }, desk) {
      const refused = await writeWithdrawal(desk, national, { key, side, from }, reason)
      return isRefusal(refused) ? refused : viewOf(desk, key)
    },
  })
}

/** Whether the signer may set or end a local edition, and why not. */
export const mayEdit = ({ signer }: Reader) =>
  mayAct(signer.roles, 'law.edit')
    ? { act: 'law.edit', allowed: true, because: null }
    : {
        act: 'law.edit',
        allowed: false,
        because: {
          zh: '只有镇安办可以设定本地版本',
          en: 'Only the town safety office sets local editions',
        },
      }
