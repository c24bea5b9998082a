import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { type Finding, isCode, isTest, lineAt, type Rule, type Tree } from './tree.ts'

/**
 * What each floor may stand on. `tools` and `journeys` stand beside the house; `content` is data, read when the
 * program runs, and only a test may import what reads it.
 */
const below: Record<string, readonly string[]> = {
  domain: [],
  contract: ['domain'],
  server: ['domain', 'contract'],
  web: ['domain', 'contract'],
  journeys: ['domain', 'contract', 'server', 'tools'],
  tools: ['domain', 'contract', 'server', 'journeys'],
}

/** The ground floor is pure: these packages, and no Node. */
const pure = ['typebox', 'tyme4ts', 'yaml']

/** One import: where it stands, what it says, and the file of ours that it means, if it is one. */
export type Import = { file: string; line: number; says: string; to: string | undefined }

/** Every import of our code, type-only and dynamic ones included, as the compiler reads them. */
export const importsOf = (tree: Tree): Import[] =>
  tree.files
    .filter((file) => isCode(file) && floorOf(file) in below)
    .flatMap((file) => {
      const text = tree.read(file)
      return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
        file,
        line: lineAt(text, pos),
        says: fileName,
        to: meant(file, fileName),
      }))
    })

export const floorOf = (file: string): string => file.split('/')[0] ?? ''

const meant = (file: string, says: string) =>
  says.startsWith('@bihuan/')
    ? says.slice('@bihuan/'.length)
    : says.startsWith('.')
      ? posix.join(posix.dirname(file), says)
      : undefined

/** Imports go down only, across floors by name, and a floor uses the packages it lists. */
export const importsGoDown: Rule = {
  name: 'imports',
  find: (tree) => importsOf(tree).flatMap((each) => wrongIn(tree, each).map((what) => finding(each, what))),
}

const finding = ({ file, line }: Import, what: string): Finding => ({ file, line, what })

const wrongIn = (tree: Tree, each: Import): string[] =>
  each.to === undefined ? wrongPackage(tree, each) : wrongFloor(each, each.to)

function wrongFloor({ file, says }: Import, to: string): string[] {
  const from = floorOf(file)
  const target = floorOf(to)
  if (target === 'content' && isTest(file)) return []
  if (from === target)
    return says.startsWith('@bihuan/') ? [`inside ${from}, import by a relative path: ${says}`] : []
  if (!below[from]?.includes(target)) return [`${from} may not import ${target}: ${says}`]
  return says.startsWith('.') ? [`across floors, import @bihuan/${to}`] : []
}

function wrongPackage(tree: Tree, { file, says }: Import): string[] {
  const floor = floorOf(file)
  if (isBuiltin(says)) return floor === 'domain' && !isTest(file) ? [`domain is pure, no Node: ${says}`] : []
  const name = says.split('/', says.startsWith('@') ? 2 : 1).join('/')
  if (floor === 'domain' && !isTest(file) && !pure.includes(name))
    return [`domain may use ${pure.join(', ')}; not ${name}`]
  return listedFor(tree, floor).has(name) ? [] : [`${floor}/package.json does not list ${name}`]
}

/** What a floor's package.json lists, and the house's own tools from the root's. */
const listedFor = (tree: Tree, floor: string) =>
  new Set([...namesIn(tree, `${floor}/package.json`), ...namesIn(tree, 'package.json')])

function namesIn(tree: Tree, file: string): string[] {
  if (!tree.files.includes(file)) return []
  const listed = JSON.parse(tree.read(file)) as Record<string, Record<string, string> | undefined>
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((group) =>
    Object.keys(listed[group] ?? {}),
  )
}
