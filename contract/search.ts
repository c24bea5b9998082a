import Type from 'typebox'
import { operation } from './operation.ts'
import { Day, Id, Said, Words } from './shapes.ts'

const Party = Type.Object({ id: Id, name: Type.String(), place: Type.String() })

export const search = {
  find: operation({
    summary: { zh: '全站搜索', en: 'Search over everything in my reach' },
    method: 'GET',
    path: '/api/search',
    who: 'plan.read',
    input: Type.Object({ q: Said(1, 60) }),
    output: Type.Object({
      /** The first few of each, the likeliest first. */
      clauses: Type.Array(Type.Object({ id: Type.String(), title: Words })),
      parties: Type.Array(Party),
      people: Type.Array(
        Type.Object({ id: Id, name: Type.String(), party: Type.Object({ id: Id, name: Type.String() }) }),
      ),
      records: Type.Array(
        Type.Object({ id: Id, title: Words, number: Words, party: Type.String(), happenedOn: Day }),
      ),
      hazards: Type.Array(
        Type.Object({ id: Id, number: Words, what: Type.String(), party: Type.String(), stage: Words }),
      ),
      events: Type.Array(Type.Object({ id: Id, name: Type.String(), on: Day })),
    }),
    refuses: [],
  }),
}
