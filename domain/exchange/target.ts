import type { Words } from '../base/words.ts'
import type { ColumnField, RowsField, SeveralField } from '../ledgers/field.ts'
import type { PersonPart } from './people-cells.ts'

/** How a cell becomes a value. */
export type CellReader =
  | { type: 'field'; field: ColumnField | SeveralField }
  /** The name or credit code of a party that the town knows; the value is its id. */
  | { type: 'party' }
  /** The name of one of the town's departments; the value is its id. */
  | { type: 'department' }
  /** The name of a village or community; the value is its place code. */
  | { type: 'place' }
  | { type: 'credit-code' }
  /** A choice that the town's people write in many ways. `words` lists them by value. */
  | {
      type: 'named'
      names: Readonly<Record<string, Words>>
      words: Readonly<Record<string, readonly string[]>>
    }
  /** As `named`, but a word that is none of them is taken for the likeliest, and that is said; where none is likely it is left out. */
  | {
      type: 'sorted'
      names: Readonly<Record<string, Words>>
      words: Readonly<Record<string, readonly string[]>>
      /** Words that people use and that mean none of the choices exactly. */
      nearly: Readonly<Record<string, readonly string[]>>
    }
  /** Hidden columns of our own workbooks: which row it was, and in which state it was written out. */
  | { type: 'id' }
  | { type: 'version' }
  /** Money kept in units of 10 000 yuan, as statistics count. */
  | { type: 'ten-thousands'; max: number }
  /** A code that is checked elsewhere; `problem` says what is wrong with it. */
  | { type: 'code'; tidy: (text: string) => string; problem: (code: string) => Words | undefined }
  /** People of the party, several in one cell, or their numbers in the same order: see people-cells.ts. */
  | { type: 'people'; part: PersonPart }
  /** A small table inside a record stands on a sheet of its own, and travels in one cell: see sub-table.ts. */
  | { type: 'rows'; field: RowsField }

export type TargetField = {
  key: string
  label: Words
  required: boolean
  personal: boolean
  reader: CellReader
  /** Other headings under which people keep the same thing. */
  synonyms: readonly string[]
  /** Takes a heading that several fields share only behind this field: the telephone after whose it is. */
  after?: string
  /** Headings that name this field wherever they stand, also one that comes `after` another. */
  own?: readonly string[]
  /** Said once, when the thing is made; later it is changed on its own page, since more depends on it. */
  fixed?: true
  /** Of what is there already a workbook cannot change this: the step, on whose form it is signed. */
  step?: Words
  /** Not shown in lists of headings that a person may choose. */
  hidden?: true
}

/** What a workbook may be brought into: its name and its columns. Ledgers and the register both make one. */
export type Target = {
  key: string
  title: Words
  fields: readonly TargetField[]
  /** Fields that, all equal, say that two rows are about the same thing; each list is one way to know it. */
  sameness: readonly (readonly string[])[]
  /** Fields that no two things share: two rows with one credit code cannot be two firms. */
  alone?: readonly string[]
  /** What happens to a row about a thing that is there: the thing is changed, or a person is asked whether it is a second one. */
  whenThere: 'change' | 'ask'
  /** Whether what is there can be changed by a workbook of ours that comes back. */
  isChangeable: boolean
  /** What holds of every new row unless a cell says otherwise. */
  given?: Readonly<Record<string, string>>
  /** Headings that are understood and left out, since the thing is kept elsewhere. */
  leftOut: readonly string[]
}

export const fieldOf = (target: Target, key: string): TargetField | undefined =>
  target.fields.find((field) => field.key === key)

/** The hidden columns by which a workbook of ours knows its rows again. */
export const idColumn = '_id'
export const versionColumn = '_version'

export const hiddenFields: readonly TargetField[] = [
  {
    key: idColumn,
    label: { zh: '_id', en: '_id' },
    required: false,
    personal: false,
    reader: { type: 'id' },
    synonyms: [],
    hidden: true,
  },
  {
    key: versionColumn,
    label: { zh: '_version', en: '_version' },
    required: false,
    personal: false,
    reader: { type: 'version' },
    synonyms: [],
    hidden: true,
  },
]
