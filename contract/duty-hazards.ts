import { sourceNames } from '@bihuan/domain/hazards/source.ts'
import Type from 'typebox'
import { HazardRow } from './hazard-shapes.ts'
import { operation } from './operation.ts'
import { Day, Id, literals, nullable, Words } from './shapes.ts'

/** What stands behind a duty whose record speaks of hazards (clauses 7.1-7.3, 9.1-9.3, R2). */
export const dutyHazards = {
  behind: operation({
    summary: { zh: '一项义务背后的隐患', en: 'The hazards that stand behind a duty' },
    method: 'GET',
    path: '/api/duties/{duty}/hazards',
    who: 'hazard.read',
    input: Type.Object({ duty: Id }),
    output: Type.Object({
      /** Null where the duty's ledger speaks of no hazards. */
      behind: nullable(
        Type.Object({
          words: Words,
          /** What to ask the list for, to see all of them. */
          opens: Type.Object({
            party: Type.Optional(Id),
            handler: Type.Optional(Id),
            village: Type.Optional(Type.String()),
            source: Type.Optional(literals(sourceNames)),
            grade: Type.Optional(literals(['general', 'major'] as const)),
            from: Day,
            to: Day,
          }),
          hazards: Type.Array(HazardRow),
          isMore: Type.Boolean(),
        }),
      ),
    }),
    refuses: ['duty.not-found'],
  }),
}
