import Type from 'typebox'
import type { Words } from '../base/words.ts'
import { cell, choice, flag, list, optional, row, several, text, whole } from '../law/field.ts'
import { falling, family, fromZero, type TableShapes, table, unique } from '../law/table-shape.ts'

/** The four colours of risk (red is the worst). */
export const colours = {
  red: { zh: '红', en: 'red' },
  orange: { zh: '橙', en: 'orange' },
  yellow: { zh: '黄', en: 'yellow' },
  blue: { zh: '蓝', en: 'blue' },
} as const satisfies Record<string, Words>

export const Colour = choice({ zh: '颜色', en: 'Colour' }, colours)

const nameColumns = {
  zh: text({ zh: '中文名称', en: 'Chinese name' }),
  en: text({ zh: '英文名称', en: 'English name' }),
}
const cas = list(
  { zh: 'CAS 号', en: 'CAS numbers' },
  Type.String({
    minLength: 7,
    maxLength: 12,
    pattern: '^\\d+-\\d\\d-\\d$',
    label: { zh: 'CAS 号', en: 'CAS number' },
  }),
)
const aliases = list({ zh: '别名', en: 'Also called' }, text({ zh: '别名', en: 'Alias' }))
const positive = { above: 0 }
const critical = cell({ zh: '临界量（吨）', en: 'Critical quantity (tonnes)' }, positive)
const beta = cell({ zh: 'β', en: 'β' }, positive)
const symbol = text({ zh: '类别符号', en: 'Symbol of the class' }, 10)

export const Substances = several(
  row({
    no: whole({ zh: '序号', en: 'No.' }, { minimum: 1 }),
    ...nameColumns,
    aliases,
    cas,
    tonnes: critical,
  }),
)

export const HazardClasses = several(
  row({
    class: symbol,
    ...nameColumns,
    tonnes: critical,
    /** Absent in the edition of 2009, which had no factors. */
    beta: optional(beta),
  }),
)

export const NamedBetas = several(row({ ...nameColumns, cas, beta }))

export const CustomaryClasses = several(
  row({
    class: symbol,
    substances: list(
      { zh: '表1序号', en: 'Numbers of Table 1' },
      whole({ zh: '序号', en: 'No.' }, { minimum: 1 }),
    ),
  }),
)

export const CommonNames = several(
  row({
    ...nameColumns,
    aliases,
    cas,
    classes: list({ zh: '危险类别', en: 'Hazard classes' }, symbol),
  }),
)

export const Alphas = several(
  row({
    persons: whole({ zh: '人数从', en: 'From so many persons' }),
    alpha: cell({ zh: 'α', en: 'α' }, positive),
  }),
)

export const Levels = several(
  row({
    level: whole({ zh: '级别（一级最重）', en: 'Level (one is the worst)' }, { minimum: 1 }),
    ...nameColumns,
    atLeast: cell({ zh: 'R 从', en: 'From R' }),
  }),
)

export const Scores = several(row({ score: cell({ zh: '分值', en: 'Score' }, positive), ...nameColumns }))

/** A grade reaches from its limit upward; `isAbove`: the limit itself belongs to the grade below. */
export const Grades = several(
  row({
    grade: text({ zh: '代号', en: 'Mark' }, 40),
    ...nameColumns,
    colour: Colour,
    limit: cell({ zh: '下限', en: 'Lower limit' }),
    isAbove: flag({ zh: '下限不含本数', en: 'Only above the limit' }),
  }),
)

const Completeness = choice(
  { zh: '收录范围', en: 'How much is held' },
  { whole: { zh: '全部收录', en: 'whole' }, partial: { zh: '部分收录', en: 'in part' } },
)

const grades = table(Grades, falling('limit', true), fromZero('limit'), unique('grade'))
const scores = table(Scores, unique('score'))

/** The tables of this room: GB 18218, LEC and LS. */
export const riskTables: TableShapes = {
  'risks.gb18218.substances': table(Substances, unique('no')),
  'risks.gb18218.classes': table(HazardClasses, unique('class')),
  'risks.gb18218.beta-by-name': table(NamedBetas, unique('zh')),
  'risks.gb18218.customary-classes': table(CustomaryClasses, unique('class')),
  'risks.gb18218.customary-names': table(CommonNames, unique('zh')),
  'risks.gb18218.alpha': table(Alphas, falling('persons', true), fromZero('persons')),
  'risks.gb18218.levels': table(Levels, unique('level'), falling('atLeast', true), fromZero('atLeast')),
  'risks.gb18218.completeness': table(Completeness),
  ...family('risks.lec', ['likelihood', 'exposure', 'consequence'], scores),
  'risks.lec.grades': grades,
  ...family('risks.ls.grades', ['common', 'shandong'], grades),
}
