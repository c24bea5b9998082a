import ts from 'typescript'
import { type Finding, isTest, lineAt, type Rule } from './tree.ts'

/** The ground floor answers from its arguments alone: no clock, no chance, nothing to wait for, no ordinary throw. */
export const purity: Rule = {
  name: 'purity',
  find: (tree) =>
    tree.files
      .filter((file) => /^domain\/.*\.ts$/.test(file) && !isTest(file))
      .flatMap((file) => impureIn(file, tree.read(file))),
}

function impureIn(file: string, text: string): Finding[] {
  const found: Finding[] = []
  const look = (node: ts.Node): void => {
    const what = impurity(node)
    if (what !== undefined) found.push({ file, line: lineAt(text, node.getStart(source)), what })
    ts.forEachChild(node, look)
  }
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  look(source)
  return found
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return impureMember(node)
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date'))
    return impureDate(node.arguments?.length ?? 0)
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date() reads the clock'
  if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node))
    return 'domain does not wait: async'
  if (ts.isIdentifier(node) && node.text === 'Promise') return 'domain does not wait: Promise'
  if (ts.isThrowStatement(node) && !blamesCaller(node))
    return 'an ordinary no is a refusal; only a caller’s fault is thrown (TypeError, RangeError)'
  return undefined
}

function impureMember({ expression, name }: ts.PropertyAccessExpression): string | undefined {
  if (isNamed(expression, 'Date') && name.text === 'now') return 'Date.now() reads the clock'
  if (isNamed(expression, 'Math') && name.text === 'random') return 'Math.random() is chance'
  if (/^toLocale\w*String$/.test(name.text)) return `${name.text} depends on the machine`
  return undefined
}

/** `new Date(2026, 0, 1)` means another instant in another time zone. */
const impureDate = (given: number) =>
  given === 0
    ? 'new Date() reads the clock'
    : given > 1
      ? 'new Date(y, m, …) depends on the time zone; use Date.UTC'
      : undefined

const isNamed = (node: ts.Expression, name: string): boolean => ts.isIdentifier(node) && node.text === name

const blamesCaller = ({ expression }: ts.ThrowStatement): boolean =>
  ts.isNewExpression(expression) &&
  ['TypeError', 'RangeError'].some((name) => isNamed(expression.expression, name))
