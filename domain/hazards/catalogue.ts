import Type, { type Static } from 'typebox'
import type { Words } from '../base/words.ts'
import { type ContentFile, type ContentProblem, problemIn } from './content-file.ts'
import { type HazardHalf } from './content-names.ts'
import { bothUpTo, WrittenDay } from './content-shape.ts'
import { contentWords } from './content-words.ts'

export const HazardClass = Type.Object(
  {
    /** B of basic management, S of the site; never reused. */
    code: Type.String({ pattern: '^[BS]\\d{2}$' }),
    name: bothUpTo(20, 60),
    covers: bothUpTo(120, 260),
    /** What ledgers of other hands write for it, for imports. */
    also: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
  },
  { additionalProperties: false },
)
export type HazardClass = Static<typeof HazardClass>

/** One of the things that no enterprise may do, whatever its trade (clause 7.2 of the plan). */
export const Ban = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z][a-z-]*$' }),
    name: bothUpTo(30, 60),
    says: bothUpTo(120, 260),
    /** The class that such a hazard is filed under unless somebody says otherwise. */
    class: Type.String(),
  },
  { additionalProperties: false },
)
export type Ban = Static<typeof Ban>

/** A kind of accident of GB 6441, by its two last digits. */
export const AccidentKind = Type.Object(
  { code: Type.String({ pattern: '^\\d{2}$' }), name: bothUpTo(20, 60) },
  { additionalProperties: false },
)
export type AccidentKind = Static<typeof AccidentKind>

/** `content/hazards/catalogue.yaml`: by what a hazard is sorted. */
export const HazardCatalogue = Type.Object(
  {
    edition: Type.String({ minLength: 1 }),
    from: WrittenDay,
    classes: Type.Array(HazardClass),
    bans: Type.Array(Ban),
    accidents: Type.Array(AccidentKind),
  },
  { additionalProperties: false },
)
export type HazardCatalogue = Static<typeof HazardCatalogue>

/** The lists of the file whose entries are looked at one by one. */
export const catalogueLists = {
  classes: { schema: HazardClass, named: 'code' },
  bans: { schema: Ban, named: 'code' },
  accidents: { schema: AccidentKind, named: 'code' },
}

export const halfOf = (code: string): HazardHalf => (code.startsWith('B') ? 'basic' : 'site')

export const findClass = ({ classes }: HazardCatalogue, code: string): HazardClass | undefined =>
  classes.find((one) => one.code === code)

export const findBan = ({ bans }: HazardCatalogue, code: string): Ban | undefined =>
  bans.find((one) => one.code === code)

const tidied = (written: string) => written.replace(/[\s*（）()]/g, '')

/** The class that a ledger of another hand means by its word; undefined when it fits none. */
export const classByWord = ({ classes }: HazardCatalogue, written: string): HazardClass | undefined => {
  const word = tidied(written)
  return classes.find(
    ({ code, name, also = [] }) =>
      code === word.toUpperCase() ||
      [name.zh, `${name.zh}类`, name.en, ...also].some((one) => tidied(one) === word),
  )
}

/** Codes used twice, and bans filed under a class that is not there. */
export const catalogueProblems = (catalogue: HazardCatalogue, source: ContentFile): ContentProblem[] => {
  const known = catalogue.classes.map(({ code }) => code)
  const say = (list: string, at: number, key: string, code: string, words: Words) =>
    problemIn(source.file, source.lineOf([list, at, key]), code, words)
  const doubled = (['classes', 'bans', 'accidents'] as const).flatMap((list) =>
    catalogue[list].flatMap(({ code }, at) => {
      const first = catalogue[list].findIndex((one) => one.code === code)
      if (first === at) return []
      const where = `${list} ${first + 1}`
      return [say(list, at, 'code', code, contentWords.doubled(code, where))]
    }),
  )
  const lost = catalogue.bans.flatMap(({ code, class: filed }, at) =>
    known.includes(filed) ? [] : [say('bans', at, 'class', code, contentWords.unknownClass(filed, known))],
  )
  return [...doubled, ...lost]
}
