import { calc as contract } from '@bihuan/contract/calc.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { calculators, findCalculator } from '@bihuan/domain/calc/calculators.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { serve } from '../frame/serve.ts'
import { bookOfTown } from '../law/store.ts'

/** The calculators, over the law as the asker's town has it. Nothing is kept. */
export const calcOperations = (national: LawBook) =>
  serve('calc', contract, {
    async list() {
      return {
        calculators: calculators.map(({ name, title, about, input, output }) => ({
          name,
          title,
          about,
          input,
          output,
        })),
      }
    },

    async run({ calculator, ...input }, desk) {
      const found = findCalculator(calculator)
      return isRefusal(found) ? found : found.run(input, await bookOfTown(desk.rows, national))
    },
  })
