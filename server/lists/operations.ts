import { lists as contract, type ListName } from '@bihuan/contract/lists.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Asked } from '../exchange/filter-words.ts'
import type { Reader } from '../frame/desk.ts'
import type { Served } from '../frame/serve.ts'
import { askerOf, bookOf, type Drawn, drawUp, sheetOf } from './draw-up.ts'
import type { ListSheet } from './list-sheet.ts'
import { officeLists } from './office-lists.ts'
import { planLists } from './plan-lists.ts'

/** Every list there is, by its name in the contract. */
export const listSheets: Record<ListName, ListSheet> = { ...planLists, ...officeLists }

/** Every list of the office as a sheet to print and as a workbook, out of the operations that the screens ask. */
export const listOperations = (served: readonly Served[]): Served[] =>
  Object.entries(listSheets).flatMap(([name, list]) => {
    const ask = askerOf(served, list.from)
    const answer = (make: (drawn: Drawn, desk: Reader) => Promise<unknown>) =>
      (async (asked: Asked, desk: Reader) => {
        const drawn = await drawUp(list, ask, asked, desk)
        return isRefusal(drawn) ? drawn : make(drawn, desk)
      }) as Served['handle']
    return [
      { name: `lists.${name}`, operation: contract[name as ListName], handle: answer(sheetOf) },
      {
        name: `lists.${name}Workbook`,
        operation: contract[`${name as ListName}Workbook`],
        handle: answer((drawn, desk) => bookOf(list, drawn, desk.today)),
      },
    ]
  })
