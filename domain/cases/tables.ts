import { cell, choice, row, several, text, whole } from '../law/field.ts'
import { exactly, falling, fromZero, ordered, type TableShapes, table, unique } from '../law/table-shape.ts'

export const accidentClasses = {
  general: { zh: '一般事故', en: 'general' },
  larger: { zh: '较大事故', en: 'larger' },
  major: { zh: '重大事故', en: 'major' },
  extraordinary: { zh: '特别重大事故', en: 'extraordinary' },
} as const

const Class = choice({ zh: '等级', en: 'Class' }, accidentClasses)
const fromLeast = Object.keys(accidentClasses)

/** Lower limits of each class, the worst class first. */
export const AccidentClasses = several(
  row({
    class: Class,
    zh: text({ zh: '中文名称', en: 'Chinese name' }),
    en: text({ zh: '英文名称', en: 'English name' }),
    deaths: whole({ zh: '死亡从（人）', en: 'Deaths from' }),
    injured: whole({ zh: '重伤从（人）', en: 'Seriously injured from' }),
    yuan: whole({ zh: '损失从（元）', en: 'Loss from (yuan)' }),
  }),
)

const AccidentFines = several(
  row({
    class: Class,
    least: whole({ zh: '最低（元）', en: 'Least (yuan)' }),
    most: whole({ zh: '最高（元）', en: 'Most (yuan)' }),
  }),
)

const IncomeShares = several(
  row({
    class: Class,
    share: cell({ zh: '上一年年收入的比例', en: "Share of last year's income" }, { above: 0, most: 1 }),
  }),
)

const criteria = ['deaths', 'injured', 'yuan']

/** The tables of this room: accidents and their fines. */
export const caseTables: TableShapes = {
  'cases.accident.classes': table(
    AccidentClasses,
    exactly('class', fromLeast.toReversed()),
    ...criteria.flatMap((criterion) => [falling(criterion, true), fromZero(criterion)]),
  ),
  'cases.accident-fine': table(AccidentFines, exactly('class', fromLeast), ordered('least', 'most')),
  'cases.principal-income-share': table(IncomeShares, exactly('class', fromLeast), unique('class')),
}
