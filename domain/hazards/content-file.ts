import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import Value from 'typebox/value'
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Words } from '../base/words.ts'
import { contentWords } from './content-words.ts'

export type Path = readonly (string | number)[]

/** One thing wrong with a file of content: its name, a line counted from 1, what is wrong and the remedy. */
export type ContentProblem = { file: string; line: number; words: Words }

/** A file's text as values, with the lines where they stand. */
export type ContentFile = {
  file: string
  value: unknown
  /** The line of a value, or of the nearest thing around it. */
  lineOf: (path: Path) => number
  lineOfKey: (path: Path, key: string) => number
}

/** The sentence with its place in front: file, line and, where there is one, the entry's id. */
export const problemIn = (file: string, line: number, of: string, { zh, en }: Words): ContentProblem => ({
  file,
  line,
  words: {
    zh: `${file} 第 ${line} 行${of === '' ? '' : `（${of}）`}：${zh}`,
    en: `${file} line ${line}${of === '' ? '' : ` (${of})`}: ${en}`,
  },
})

/** Reads the text of one file; a text that is not plain YAML is answered with its problems. */
export const readContentFile = (file: string, text: string): ContentFile | { problems: ContentProblem[] } => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const lineAt = (offset: number | undefined) => Math.max(1, counter.linePos(offset ?? 0).line)
  const problems = document.errors.map(({ message, pos }) =>
    problemIn(file, lineAt(pos[0]), '', contentWords.notYaml(message.split(/ at line |\n/)[0] ?? '')),
  )
  // References would let a small file unfold into one of any size.
  visit(document, (_, node) => {
    if (isAlias(node)) problems.push(problemIn(file, lineAt(node.range?.[0]), '', contentWords.alias()))
  })
  if (problems.length > 0) return { problems }
  const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true))
  const lineOf = (path: Path): number => {
    const node = nodeAt(path)
    if (isNode(node)) return lineAt(node.range?.[0])
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  const lineOfKey = (path: Path, key: string): number => {
    const node = nodeAt(path)
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    return isNode(pair?.key) ? lineAt(pair.key.range?.[0]) : lineOf(path)
  }
  return { file, value: document.toJS(), lineOf, lineOfKey }
}

/** A part of a file that is held against a form of its own. `of` names it in the sentence. */
export type Piece = { schema: TSchema; value: unknown; path: Path; of: string }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The whole with its long lists taken out, then their entries one by one, since the checker stops after a few errors
 * and an editor wants to see them all. `lists`: the key of each list with the form of an entry and its naming member.
 */
export const piecesOf = (
  source: ContentFile,
  whole: TSchema,
  lists: Readonly<Record<string, { schema: TSchema; named: string }>>,
): Piece[] => {
  const { value } = source
  if (!isRecord(value)) return [{ schema: whole, value, path: [], of: '' }]
  const kept = Object.entries(value).map(([key, own]) => [
    key,
    Object.hasOwn(lists, key) && Array.isArray(own) ? [] : own,
  ])
  const entries = Object.entries(lists).flatMap(([key, { schema, named }]) => {
    const list = value[key]
    return (Array.isArray(list) ? list : []).map((one: unknown, at) => ({
      schema,
      value: one,
      path: [key, at],
      of: isRecord(one) ? String(one[named] ?? '') : '',
    }))
  })
  return [{ schema: whole, value: Object.fromEntries(kept), path: [], of: '' }, ...entries]
}

/** Where the pieces have not the form they should have. */
export const formProblems = (source: ContentFile, pieces: readonly Piece[]): ContentProblem[] =>
  pieces.flatMap((piece) =>
    Value.Errors(piece.schema, piece.value).flatMap((error) => problemsOf(source, piece, error)),
  )

const problemsOf = (
  source: ContentFile,
  piece: Piece,
  error: TLocalizedValidationError,
): ContentProblem[] => {
  const path = [...piece.path, ...stepsOf(error.instancePath)]
  const say = (line: number, words: Words) => problemIn(source.file, line, piece.of, words)
  if (error.keyword === 'additionalProperties')
    return error.params.additionalProperties.map((key) =>
      say(source.lineOfKey(path, key), contentWords.unknownKey(key, keysAt(piece.schema, error.schemaPath))),
    )
  const words = wordsOf(error, path, piece)
  return words === undefined ? [] : [say(source.lineOf(path), words)]
}

const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const keysAt = (schema: TSchema, schemaPath: string): string[] => {
  const at = schemaPath
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, step) => (isRecord(inside) ? inside[step] : undefined), schema)
  return isRecord(at) && isRecord(at.properties) ? Object.keys(at.properties) : []
}

const valueAt = (piece: Piece, path: Path): unknown =>
  path
    .slice(piece.path.length)
    .reduce<unknown>(
      (inside, step) =>
        typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined,
      piece.value,
    )

/** Nothing for errors that only repeat another. */
const wordsOf = (error: TLocalizedValidationError, path: Path, piece: Piece): Words | undefined => {
  const name = String(path.at(-1) ?? '')
  switch (error.keyword) {
    case 'boolean':
    case 'anyOf':
      return undefined
    case 'required':
      return contentWords.missing(error.params.requiredProperties)
    case 'enum':
      return contentWords.notOneOf(String(valueAt(piece, path)), error.params.allowedValues.map(String))
    case 'type':
      return contentWords.wrongKind(name, String(error.params.type))
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return contentWords.empty(name)
    case 'maxLength':
      return contentWords.tooLong(name, Number(error.params.limit))
    case 'pattern':
      return contentWords.badForm(name, String(valueAt(piece, path)))
    default:
      return contentWords.otherwise(name, error.message)
  }
}
