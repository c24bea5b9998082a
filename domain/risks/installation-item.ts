import Type, { type Static } from 'typebox'
import { isRefusal, refuse } from '../base/refusal.ts'
import type { Edition } from '../law/edition.ts'
import { dividedBy, type Exact, exact, times } from '../law/exact.ts'
import { amount, fields, list, text } from '../law/field.ts'
import { type BadInput, badField } from '../law/input.ts'
import type { LawRefusal } from '../law/law-book.ts'
import {
  type Betas,
  betaByName,
  criticalTonnes,
  customaryClasses,
  decidingClass,
  type HazardClass,
  highestBeta,
  rowsNamed,
  type Substance,
  type Substances,
} from './substance.ts'

export const Item = fields({
  substance: text({ zh: '物质（名称、别名或 CAS 号）', en: 'Substance (name, alias or CAS number)' }),
  classes: Type.Optional(
    list(
      { zh: '危险类别（表2符号，如 W5.3）', en: 'Hazard classes (symbols of Table 2, as W5.3)' },
      text({ zh: '类别', en: 'Class' }, 10),
      { maxItems: 20 },
    ),
  ),
  tonnes: Type.Optional(amount({ zh: '设计最大量（吨）', en: 'Design maximum (tonnes)' })),
  cubicMetres: Type.Optional(amount({ zh: '容积（立方米）', en: 'Volume (cubic metres)' })),
  density: Type.Optional(amount({ zh: '密度（吨/立方米）', en: 'Density (tonnes per cubic metre)' })),
  fill: Type.Optional(amount({ zh: '充装系数（不填为 1）', en: 'Filling factor (1 when left out)' })),
})
export type Item = Static<typeof Item>

/** What one item brings to S: quantity, critical quantity, and the row that gave it. */
export type Load = {
  item: Item
  field: string
  tonnes: Exact
  critical: Exact
  share: Exact
  substance?: Substance
  classes: HazardClass[]
  /** The class was not given: the customary one of a common substance was taken. */
  isCustomary: boolean
  by: Edition
  /** The row's name for a working. */
  row: { zh: string; en: string }
}

const tonnesOf = (item: Item, field: string): Exact | BadInput => {
  if (item.tonnes !== undefined) return exact(item.tonnes)
  if (item.cubicMetres === undefined || item.density === undefined)
    return badField(`${field}.tonnes`, '请填吨数，或填容积和密度', 'give tonnes, or volume and density')
  return times(times(exact(item.cubicMetres), exact(item.density)), exact(item.fill ?? 1))
}

const symbolOf = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase()

const classesOf = (item: Item, tables: Substances, field: string): HazardClass[] | BadInput => {
  const asked = (item.classes ?? []).map(symbolOf)
  if (asked.length === 0) return customaryClasses(tables, item.substance)
  const known = tables.classes.map((row) => row.class)
  const strange = asked.findIndex((symbol) => !known.includes(symbol))
  return strange < 0
    ? tables.classes.filter((row) => asked.includes(row.class))
    : badField(
        `${field}.classes.${strange}`,
        `没有此类别，只能是：${known.join(' | ')}`,
        `no such class, must be one of: ${known.join(' | ')}`,
        known,
      )
}

/** Table 1 by name first; otherwise Table 2 by class, the lowest critical quantity. */
export const loadOf = (item: Item, tables: Substances, field: string): Load | BadInput | LawRefusal => {
  const classes = tables.isWhole
    ? classesOf(item, tables, field)
    : tables.classes.filter((row) => item.classes?.map(symbolOf).includes(row.class))
  if (isRefusal(classes)) return classes
  const tonnes = tonnesOf(item, field)
  if (isRefusal(tonnes)) return tonnes
  const [substance, ...others] = rowsNamed(tables.substances, item.substance)
  if (others.length > 0 && substance !== undefined) return ambiguous(item, [substance, ...others], field)
  const row = substance ?? decidingClass(classes)
  if (row === undefined) return unknownSubstance(item, tables, field)
  const critical = criticalTonnes(row)
  const by = substance === undefined ? tables.editions.classes : tables.editions.substances
  const share = dividedBy(tonnes, critical)
  const isCustomary = substance === undefined && (item.classes ?? []).length === 0
  return {
    item,
    field,
    tonnes,
    critical,
    share,
    classes,
    isCustomary,
    by,
    row,
    ...(substance === undefined ? {} : { substance }),
  }
}

const ambiguous = (item: Item, rows: Substance[], field: string): BadInput => {
  const names = rows.map((row) => row.zh)
  return badField(
    `${field}.substance`,
    `“${item.substance}”在表1有多项，请写明其一：${names.join(' | ')}`,
    `${item.substance} is several rows of Table 1, name one of: ${names.join(' | ')}`,
    names,
  )
}

/** A whole edition knows that the name is not in it; of a partial one nobody knows. */
const unknownSubstance = (item: Item, tables: Substances, field: string): BadInput | LawRefusal => {
  if (!tables.isWhole)
    return refuse('law.to-be-confirmed', {
      key: 'risks.gb18218.substances',
      name: `${item.substance}（${tables.editions.substances.number ?? ''} 临界量）`,
      nameEn: `${item.substance} (critical quantity of ${tables.editions.substances.number ?? ''})`,
    })
  const known = tables.classes.map((row) => row.class)
  return badField(
    `${field}.classes`,
    `“${item.substance}”不在表1，请填危险类别：${known.join(' | ')}`,
    `${item.substance} is not in Table 1, give its hazard classes: ${known.join(' | ')}`,
    known,
  )
}

/** A load's β and the row that gave it. */
export type Beta = { beta: Exact; by: Edition; row: { zh: string; en: string }; isCustomary: boolean }

/** Table 3 by name first, otherwise Table 4 by class: the class given, or the customary one of a Table 1 substance. */
export const betaOf = (load: Load, tables: Substances, betas: Betas): Beta | BadInput => {
  const named = betaByName(tables, betas, load.item.substance, load.substance)
  if (named !== undefined)
    return { beta: exact(named.beta), by: betas.editions.named, row: named, isCustomary: false }
  const given = load.substance === undefined ? decidingClass(load.classes) : highestBeta(load.classes)
  if (given?.beta !== undefined)
    return {
      beta: exact(given.beta),
      by: tables.editions.classes,
      row: nameOf(given),
      isCustomary: load.isCustomary,
    }
  const customary = betas.customary.find(
    (each) => load.substance !== undefined && each.substances.includes(load.substance.no),
  )
  const row = tables.classes.find((each) => each.class === customary?.class)
  if (row?.beta !== undefined)
    return { beta: exact(row.beta), by: betas.editions.customary, row: nameOf(row), isCustomary: true }
  const known = tables.classes.map((each) => each.class)
  return badField(
    `${load.field}.classes`,
    `S 已达临界，取 β 需要“${load.item.substance}”的危险类别：${known.join(' | ')}`,
    `S is reached: β needs the hazard class of ${load.item.substance}: ${known.join(' | ')}`,
    known,
  )
}

const nameOf = (row: HazardClass) => ({ zh: `${row.class} ${row.zh}`, en: `${row.class} ${row.en}` })

/** β times q by Q: what a load brings to R before α. */
export const weighed = (load: Load, beta: Beta): Exact => times(beta.beta, load.share)
