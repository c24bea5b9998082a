import { floorOf, type Import, importsOf } from './imports.ts'
import { type Finding, isTest, type Rule, type Tree } from './tree.ts'

/** What every room of a floor may lean on, and which therefore knows none of them. */
const foundations: Record<string, readonly string[]> = {
  domain: ['base'],
  server: ['frame'],
  web: ['frame', 'parts'],
}

/** The two faces of web hold rooms of their own. */
const faces = ['office', 'field', 'portal']

/**
 * The room a file lies in: the first folder below its floor. A file directly on the floor puts rooms together
 * (server/main.ts, contract/index.ts) and is a room by itself.
 */
export function roomOf(file: string): string {
  const [floor = '', ...path] = file.split('/')
  const deep = floor === 'web' && faces.includes(path[0] ?? '') && path.length > 2 ? 2 : 1
  return [floor, ...path.slice(0, deep)].join('/')
}

/** Imports between two rooms of one floor. Tests may reach across: they tell stories, nothing leans on them. */
const between = (tree: Tree): (Import & { to: string })[] =>
  importsOf(tree)
    .filter((each): each is Import & { to: string } => each.to !== undefined && !isTest(each.file))
    .filter(({ file, to }) => floorOf(file) === floorOf(to) && roomOf(file) !== roomOf(to))

/** Frame knows no room, parts know no room, base knows nothing. */
export const foundationsKnowNoRoom: Rule = {
  name: 'foundations',
  find: (tree) =>
    between(tree)
      .filter(({ file, to }) => isFoundation(file) && !isFoundation(to))
      .map(({ file, line, says }) => ({ file, line, what: `${roomOf(file)} knows no room: ${says}` })),
}

const isFoundation = (file: string): boolean =>
  (foundations[floorOf(file)] ?? []).some((name) => roomOf(file) === `${floorOf(file)}/${name}`)

/** No circle between the rooms of a floor, types included. */
export const noCircles: Rule = {
  name: 'circles',
  find: (tree) => {
    const imports = between(tree)
    const rooms = [...new Set(imports.map(({ file }) => roomOf(file)))].sort()
    const circles = rooms.map((room) => circleThrough(room, imports)).filter((circle) => circle !== undefined)
    return [...new Map(circles.map((circle) => [nameOf(circle), circle])).values()].map(asFinding)
  },
}

/** The shortest way from a room back to itself, as the imports it goes by. */
function circleThrough(room: string, imports: readonly Import[]): Import[] | undefined {
  const ways: Import[][] = [[]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1)
    const here = last === undefined ? room : roomOf(last.to ?? '')
    if (last !== undefined && here === room) return way
    if (seen.has(here)) continue
    seen.add(here)
    for (const next of imports) if (roomOf(next.file) === here) ways.push([...way, next])
  }
  return undefined
}

/** The same circle met from another of its rooms has the same name. */
const nameOf = (circle: readonly Import[]) =>
  circle
    .map(({ file }) => roomOf(file))
    .sort()
    .join(' ')

const asFinding = (circle: readonly Import[]): Finding => ({
  file: circle[0]?.file ?? '',
  ...(circle[0] === undefined ? {} : { line: circle[0].line }),
  what: `circle between rooms: ${circle.map(({ file, line, to }) => `${file}:${line} → ${to}`).join(', ')}`,
})
