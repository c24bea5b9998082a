/** What people put around the words of a heading: marks that say "required", brackets, breaks. */
const marks = /[\s*＊※●★#:：;；,，.。、“”"'‘’()（）[\]［］【】〔〕《》<>_/\\|-]/gu
const bracketed = /[(（[［【〔][^)）\]］】〕]*[)）\]］】〕]/gu

/** Most words are bare already; a hundred thousand rows of them need no more than a look. */
const isBare = (text: string): boolean => /^[\u4e00-\u9fffA-Za-z\d]*$/.test(text)

const bare = (text: string): string =>
  (isBare(text) ? text : text.normalize('NFKC').replace(marks, '')).toLowerCase()

/** A heading as it is compared: half width, no blanks, breaks or marks, small letters. */
export const headingKey = (heading: string): string => bare(heading)

/** The ways to understand a heading, best first: whole, and without what its brackets add. */
export const headingKeys = (heading: string): string[] => {
  const [whole, without] = [bare(heading), bare(heading.replace(bracketed, ''))]
  return [...new Set([whole, without])].filter((key) => key !== '')
}

/** Units of money that a heading or a line above the table may name, in yuan. */
export const moneyUnits = { 亿元: 100_000_000, 百万元: 1_000_000, 万元: 10_000, 千元: 1000, 元: 1 } as const
export type MoneyUnit = keyof typeof moneyUnits

const unitNames = Object.keys(moneyUnits) as MoneyUnit[]

/** The unit that a heading names in brackets or at its end: 整改资金（万元）. */
export const unitInHeading = (heading: string): MoneyUnit | undefined => {
  const said = heading.normalize('NFKC').replace(/\s/g, '')
  return unitNames.find(
    (unit) => said.includes(`(${unit}`) || said.includes(`单位:${unit}`) || said.endsWith(unit),
  )
}

/** The unit that a line above the table gives to the whole of it: 单位：万元. */
export const unitInLine = (line: string): MoneyUnit | undefined => {
  const said = /(?:金额)?单位[:：]?(?:人民币)?(亿元|百万元|万元|千元|元)/.exec(line.replace(/\s/g, ''))?.[1]
  return unitNames.find((unit) => unit === said)
}

/** The one year that the lines above the table name, so that a day without a year can be proposed whole. */
export const yearInLines = (lines: readonly string[]): number | undefined => {
  const years = new Set(
    lines.flatMap((line) =>
      [...line.normalize('NFKC').matchAll(/(?<!\d)(20\d{2})(?=年|[.-]\d|年度|\b)/g)].map(([year]) => year),
    ),
  )
  return years.size === 1 ? Number([...years][0]) : undefined
}
