import Type from 'typebox'
import { operation } from './operation.ts'
import { AsOf, Counts, Day, Words } from './shapes.ts'

export const rollup = {
  towns: operation({
    summary: { zh: '各镇逐条应交与已交', en: 'Counts of every town in reach, by clause' },
    method: 'GET',
    path: '/api/rollup/towns',
    who: 'rollup.read',
    input: Type.Object({ ...AsOf }),
    output: Type.Object({
      asOf: Day,
      towns: Type.Array(
        Type.Object({
          town: Type.String(),
          name: Words,
          counts: Counts,
          clauses: Type.Array(
            Type.Object({ plan: Type.String(), clause: Type.String(), title: Words, counts: Counts }),
          ),
          villages: Type.Array(Type.Object({ area: Type.String(), name: Words, counts: Counts })),
        }),
      ),
    }),
    refuses: [],
  }),
}
