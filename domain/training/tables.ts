import type { Words } from '../base/words.ts'
import { choice, list } from '../law/field.ts'
import { family, noneTwice, type TableShapes, table } from '../law/table-shape.ts'

export const trainingLevels = {
  plant: { zh: '厂级', en: 'plant' },
  workshop: { zh: '车间级', en: 'workshop' },
  team: { zh: '班组级', en: 'team' },
} as const satisfies Record<string, Words>

export const Level = choice({ zh: '级别', en: 'Level' }, trainingLevels)
export const Levels = list({ zh: '培训级别', en: 'Levels of training' }, Level, { minItems: 1 })

/** The tables of this room: which of the three levels an occasion asks for. */
export const trainingTables: TableShapes = family(
  'training',
  ['entry.levels', 'return.levels'],
  table(Levels, noneTwice),
)
