import { choice, date, photos, text } from '../ledgers/field.ts'
import { place } from '../ledgers/scene.ts'
import { sources } from './source.ts'
import { grades } from './stage.ts'

const why = { zh: '理由', en: 'Reason' }

/** What is written down when a hazard is found (interim provisions on hazards, Art. 10). */
export const finding = {
  title: { zh: '上报隐患', en: 'Report a hazard' },
  fields: {
    what: text(
      { zh: '隐患情况', en: 'What is wrong' },
      { max: 300, lines: 2, example: { zh: '消火栓被木料挡住', en: 'A hydrant is blocked by timber' } },
    ),
    place,
    foundOn: date({ zh: '发现日期', en: 'Found on' }, {}),
    source: choice({ zh: '来源', en: 'Source' }, sources, {}),
    class: text(
      { zh: '隐患类别', en: 'Class' },
      { required: false, max: 3, hint: { zh: '目录里的编号', en: 'Its code in the catalogue' } },
    ),
    ban: text(
      { zh: '严禁事项', en: 'Banned at all times' },
      {
        required: false,
        max: 40,
        hint: { zh: '属于八种严禁情形时填', en: 'If it is one of the eight bans' },
      },
    ),
    item: text({ zh: '检查条目', en: 'Item of the checklist' }, { required: false, max: 60 }),
    criterion: text(
      { zh: '可能符合的重大判定条款', en: 'Criterion it may meet' },
      { required: false, max: 80 },
    ),
    photos: photos({ zh: '照片', en: 'Photos' }, { required: false }),
  },
} as const

/** Only the two grades of the law; a major one names the criterion or says why. */
export const grading = {
  title: { zh: '判级', en: 'Grade' },
  fields: {
    grade: choice({ zh: '等级', en: 'Grade' }, grades, {}),
    criterion: text(
      { zh: '判定条款', en: 'Criterion' },
      { required: false, max: 80, hint: { zh: '判为重大要写依据哪一条', en: 'What makes it major' } },
    ),
    basis: text({ zh: '判级理由', en: 'Reasons' }, { required: false, max: 500, lines: 2 }),
  },
} as const

/** Found to be nothing: kept with its reason, never deleted. */
export const withdrawal = {
  title: { zh: '撤销误报', en: 'Withdraw a false report' },
  fields: { reason: text(why, { max: 500, lines: 2 }) },
} as const

/** To another department of the town, which then has it in its care, or to a body outside. */
export const transfer = {
  title: { zh: '移交部门', en: 'Hand over to another department' },
  fields: {
    to: text({ zh: '移交给', en: 'To' }, { max: 80 }),
    department: text({ zh: '本镇部门编号', en: 'Id of a department here' }, { required: false, max: 36 }),
    reason: text(why, { max: 500, lines: 2 }),
  },
} as const
