import { floorOf } from './imports.ts'
import { type Finding, isCode, isTest, lineAt, type Rule, type Tree } from './tree.ts'

const ceiling = { code: 400, test: 500 }

const linesIn = (tree: Tree, file: string) => tree.read(file).trimEnd().split('\n').length

/** No file past the ceiling. */
export const sizes: Rule = {
  name: 'sizes',
  find: (tree) =>
    tree.files.filter(isCode).flatMap((file) => {
      const lines = linesIn(tree, file)
      const most = isTest(file) ? ceiling.test : ceiling.code
      return lines > most ? [{ file, what: `${lines} lines, the ceiling is ${most}` }] : []
    }),
}

/** Nine files in ten of each floor have no more lines than this: `domain 120, server 150`. */
export function ninetieths(tree: Tree): string {
  const code = tree.files.filter((file) => isCode(file) && !isTest(file) && file.includes('/'))
  return [...new Set(code.map(floorOf))].map((floor) => `${floor} ${ninetieth(tree, code, floor)}`).join(', ')
}

function ninetieth(tree: Tree, code: readonly string[], floor: string): number {
  const lines = code
    .filter((file) => floorOf(file) === floor)
    .map((file) => linesIn(tree, file))
    .sort((a, b) => a - b)
  return lines[Math.ceil(lines.length * 0.9) - 1] ?? 0
}

/** If it cannot be named, it is not a thing yet. */
const nameless = /^(utils?|helpers?|common|misc|managers?|services?|types?)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/
const pascal = /^([A-Z][a-z0-9]*)+\.tsx$/

/** Files and folders are named for what they hold. */
export const names: Rule = {
  name: 'names',
  find: (tree) =>
    tree.files.filter(isCode).flatMap((file) => wrongName(file).map((what) => ({ file, what }))),
}

function wrongName(file: string): string[] {
  const parts = file.split('/')
  const vague = parts.map((part) => part.replace(/\..*$/, '')).find((part) => nameless.test(part))
  if (vague !== undefined) return [`"${vague}" names nothing`]
  const name = parts.at(-1) ?? ''
  return kebab.test(name) || pascal.test(name)
    ? []
    : ['write-it-like-this.ts, or LikeThis.tsx for a component']
}

/** Written so that this file does not find itself. */
const machines = [
  {
    what: 'a path of one machine',
    at: /(?<![\w.])\/work\/(main|shared)\b|(?<![\w.])\/root\/|\/home\/[a-z]|\b[A-Z]:\\+Users\\+\w/g,
  },
  {
    what: 'a package registry',
    at: /\b(registry|mirrors?|npm)\.[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\b|\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b/gi,
  },
  { what: 'a package registry', at: /^registry\s*=/gm },
]
const text = /\.(ts|tsx|mts|mjs|js|json|md|sql|ya?ml|html|css|sh|txt)$|(^|\/)(\.npmrc|\.gitignore|run)$/

/** Nothing of one machine or one network stays in the repository. */
export const noMachine: Rule = {
  name: 'machine',
  find: (tree) =>
    tree.files.filter((file) => text.test(file)).flatMap((file) => machinesIn(file, tree.read(file))),
}

const machinesIn = (file: string, said: string): Finding[] =>
  machines.flatMap(({ what, at }) =>
    [...said.matchAll(at)].map((match) => ({
      file,
      line: lineAt(said, match.index),
      what: `${what}: ${match[0]}`,
    })),
  )
