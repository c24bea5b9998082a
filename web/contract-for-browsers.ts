import type { Plugin } from 'vite'

type Node = { type: string; start: number; end: number; [member: string]: unknown }
type Cut = { start: number; end: number; put: string }

/** What only the server and OpenAPI ask of an operation, and what stands for it: another operation may spread it. */
const serversOwn: Record<string, string> = { summary: '{}', input: '{}', output: '{}', refuses: '[]' }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const nodesIn = function* (node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node))
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* nodesIn(one)
}

const nameOf = (node: unknown) => (isNode(node) && typeof node.name === 'string' ? node.name : undefined)

/** In `operation({…})` the members that a page never asks for; a call in a contract makes a value and nothing else. */
const cutsIn = function* (program: Node): Generator<Cut> {
  for (const node of nodesIn(program)) {
    if (node.type !== 'CallExpression') continue
    yield { start: node.start, end: node.start, put: '/* @__PURE__ */ ' }
    const [given] = node.arguments as Node[]
    if (nameOf(node.callee) !== 'operation' || given?.type !== 'ObjectExpression') continue
    for (const member of given.properties as Node[]) {
      const name = nameOf(member.key) ?? ''
      const instead = Object.hasOwn(serversOwn, name) ? serversOwn[name] : undefined
      if (instead !== undefined) yield { start: member.start, end: member.end, put: `${name}: ${instead}` }
    }
  }
}

/**
 * Leaves the schemas of the contract out of the browser's build: a page asks an operation for its method and path, and
 * what the schemas are made of (every form, every list of words) would come along. Neither floor does anything when it
 * is loaded, so what nobody imports from it is left out too.
 */
export const contractForBrowsers: Plugin = {
  name: 'bihuan-contract-for-browsers',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!/\/(contract|domain)\/[^?]*\.ts$/.test(id)) return null
    if (!/\/contract\/[^/]+$/.test(id)) return { code, moduleSideEffects: false }
    const cuts = [...cutsIn(this.parse(code) as unknown as Node)]
    return { code: without(code, cuts), moduleSideEffects: false }
  },
}

const without = (code: string, cuts: readonly Cut[]) => {
  let made = ''
  let at = 0
  for (const { start, end, put } of cuts.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // What lies inside a piece that is cut goes with it.
    if (start < at) continue
    made += code.slice(at, start) + put
    at = end
  }
  return made + code.slice(at)
}
