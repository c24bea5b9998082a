import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that a rule of the house found wrong. */
export type Finding = { file: string; line?: number; what: string }

/** The repository as the rules see it: paths with `/`, relative to its folder, without what is installed or made. */
export type Tree = { files: readonly string[]; read: (file: string) => string }

/** A rule of the house: its name and what it finds wrong in a tree. */
export type Rule = { name: string; find: (tree: Tree) => Finding[] }

const left = new Set(['node_modules', 'dist', '.git', '.data', '.tmp'])

export function readTree(root: string): Tree {
  const cache = new Map<string, string>()
  const read = (file: string) => {
    const text = cache.get(file) ?? readFileSync(join(root, file), 'utf8')
    cache.set(file, text)
    return text
  }
  return { files: filesUnder(root, ''), read }
}

const filesUnder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !left.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(root, path) : [path]
    })

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|mjs)$/.test(file)

export const isTest = (file: string): boolean => /\.test\.(ts|tsx|mjs)$/.test(file)

/** The line, from 1, on which this character stands. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** A finding as one line that an editor can follow. */
export const told = ({ file, line, what }: Finding): string =>
  `${file}${line === undefined ? '' : `:${line}`}  ${what}`
