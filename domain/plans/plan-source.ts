import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type Problem, planProblems, problemAt } from './plan-problems.ts'

export type Path = readonly (string | number)[]

/** The text of a plan's file as values, with the places where they stand. */
export type PlanSource = {
  value: unknown
  /** The line of a value, or of the nearest thing around it. */
  lineOf: (path: Path) => number
  lineOfKey: (path: Path, key: string) => number
  /** As it is written, quotes aside: `4.10`, where the value is 4.1. */
  writtenAt: (path: Path) => string
}

type Place = { range?: readonly number[] | null | undefined }

export const readYaml = (text: string): PlanSource | { problems: Problem[] } => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const lineAt = ({ range }: Place) => Math.max(1, counter.linePos(range?.[0] ?? 0).line)
  const problems = [...syntaxProblems(document, lineAt), ...aliasProblems(document, lineAt)]
  return problems.length > 0 ? { problems } : sourceOf(document, lineAt)
}

const syntaxProblems = (document: Document.Parsed, lineAt: (place: Place) => number): Problem[] =>
  document.errors.map(({ code, message, pos }) => {
    const why = message.split(/ at line |\n/)[0] ?? code
    const words = code === 'DUPLICATE_KEY' ? planProblems.doubledKey() : planProblems.notYaml(why)
    return problemAt(lineAt({ range: pos }), words)
  })

/** References would let a small file unfold into one of any size, and readers of law should see the words. */
const aliasProblems = (document: Document.Parsed, lineAt: (place: Place) => number): Problem[] => {
  const problems: Problem[] = []
  visit(document, (_, node) => {
    if (isAlias(node)) problems.push(problemAt(lineAt(node), planProblems.alias()))
  })
  return problems
}

const sourceOf = (document: Document.Parsed, lineAt: (place: Place) => number): PlanSource => {
  const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true))
  const lineOf = (path: Path): number => {
    const node = nodeAt(path)
    if (isNode(node)) return lineAt(node)
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  return {
    value: document.toJS(),
    lineOf,
    lineOfKey: (path, key) => {
      const node = nodeAt(path)
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined
      return isNode(pair?.key) ? lineAt(pair.key) : lineOf(path)
    },
    writtenAt: (path) => {
      const node = nodeAt(path)
      return isScalar(node) ? (node.source ?? String(node.value)) : ''
    },
  }
}
