import type { Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import type { Edition } from '../law/edition.ts'
import { compare, type Exact, exact } from '../law/exact.ts'
import type { Law, LawRefusal } from '../law/law-book.ts'
import * as Rows from './tables.ts'

export type Substance = Static<typeof Rows.Substances>[number]
export type HazardClass = Static<typeof Rows.HazardClasses>[number]

/** Tables 1 and 2 of one edition: enough for S. */
export type Substances = {
  /** Common substances outside Table 1 whose classes are widely known. */
  common: Static<typeof Rows.CommonNames>
  substances: Substance[]
  classes: HazardClass[]
  /** False for an edition of which only some rows are held here. */
  isWhole: boolean
  editions: { substances: Edition; classes: Edition }
}

export const substancesOn = (law: Law): Substances | LawRefusal => {
  const substances = law.table('risks.gb18218.substances', Rows.Substances)
  if (isRefusal(substances)) return substances
  const classes = law.table('risks.gb18218.classes', Rows.HazardClasses)
  if (isRefusal(classes)) return classes
  const held = law.get('risks.gb18218.completeness')
  if (isRefusal(held)) return held
  const common = law.table('risks.gb18218.customary-names', Rows.CommonNames)
  return {
    common: isRefusal(common) ? [] : common.rows,
    substances: substances.rows,
    classes: classes.rows,
    isWhole: held.value === 'whole',
    editions: { substances: substances.edition, classes: classes.edition },
  }
}

/** Tables 3 and 4, and the customary class of a Table 1 substance: for β. */
export type Betas = {
  named: Static<typeof Rows.NamedBetas>
  customary: Static<typeof Rows.CustomaryClasses>
  editions: { named: Edition; customary: Edition }
}

export const betasOn = (law: Law): Betas | LawRefusal => {
  const named = law.table('risks.gb18218.beta-by-name', Rows.NamedBetas)
  if (isRefusal(named)) return named
  const customary = law.table('risks.gb18218.customary-classes', Rows.CustomaryClasses)
  if (isRefusal(customary)) return customary
  return {
    named: named.rows,
    customary: customary.rows,
    editions: { named: named.edition, customary: customary.edition },
  }
}

/** One spelling for a name: half width, small letters, no spaces or marks between, British as the tables have it. */
const spelling = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s(),、;:，。·]/g, '')
    .replaceAll('sulf', 'sulph')
    .replaceAll('aluminum', 'aluminium')

type Named = { zh: string; en: string; cas: readonly string[]; aliases?: readonly string[] }

const bears = (row: Named, asked: string): boolean =>
  [row.zh, row.en, ...(row.aliases ?? []), ...row.cas].some((name) => spelling(name) === spelling(asked))

/** Every row that a name, an alias or a CAS number means. More than one: the asker must say which. */
export const rowsNamed = <Row extends Named>(rows: readonly Row[], asked: string): Row[] => {
  const whole = rows.filter((row) => spelling(row.zh) === spelling(asked))
  return whole.length > 0 ? whole : rows.filter((row) => bears(row, asked))
}

/** The classes that a common substance outside Table 1 customarily has; none for any other. */
export const customaryClasses = (tables: Substances, asked: string): HazardClass[] => {
  const symbols = rowsNamed(tables.common, asked).flatMap((row) => row.classes)
  return tables.classes.filter((row) => symbols.includes(row.class))
}

/** The β that Table 3 gives this name, or the substance that the name means. */
export const betaByName = (
  tables: Substances,
  betas: Betas,
  asked: string,
  substance: Substance | undefined,
) => {
  const cas = substance?.cas ?? rowsNamed(tables.common, asked).flatMap((row) => row.cas)
  return betas.named.find((row) => bears(row, asked) || row.cas.some((number) => cas.includes(number)))
}

/** Several classes: the lowest critical quantity decides, of equal ones the higher β. */
export const decidingClass = (classes: readonly HazardClass[]): HazardClass | undefined =>
  classes.toSorted(
    (a, b) => compare(exact(a.tonnes), exact(b.tonnes)) || compare(exact(b.beta ?? 0), exact(a.beta ?? 0)),
  )[0]

export const highestBeta = (classes: readonly HazardClass[]): HazardClass | undefined =>
  classes.toSorted((a, b) => compare(exact(b.beta ?? 0), exact(a.beta ?? 0)))[0]

export const criticalTonnes = (row: { tonnes: number | string }): Exact => exact(row.tonnes)
