import { type Finding, type Rule } from './tree.ts'

type Entry = { resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }

const file = 'package-lock.json'

/**
 * npm leaves a platform's package out of the lock when its registry lacks it, and `npm ci` then refuses everywhere.
 * Addresses are left out too, so that each machine asks its own registry.
 */
export const lockIsWhole: Rule = {
  name: 'lock',
  find: (tree) => {
    if (!tree.files.includes(file)) return []
    const { packages } = JSON.parse(tree.read(file)) as { packages: Record<string, Entry> }
    return Object.entries(packages).flatMap(([path, entry]) => [
      ...missing(packages, path, entry),
      ...address(path, entry),
    ])
  },
}

const missing = (
  packages: Record<string, Entry>,
  path: string,
  { optionalDependencies = {} }: Entry,
): Finding[] =>
  Object.keys(optionalDependencies)
    .filter((name) => !placesOf(path, name).some((place) => place in packages))
    .map((name) => ({ file, what: `lacks ${name}, which ${path || 'the root'} lists` }))

/** Where Node would look for a package: beside the one that asks, then further up. */
function placesOf(path: string, name: string): string[] {
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  if (path === '') return [here]
  const up = path.includes('node_modules/')
    ? path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, '')
    : ''
  return [here, ...placesOf(up, name)]
}

const address = (path: string, { resolved, link }: Entry): Finding[] =>
  resolved === undefined || link === true
    ? []
    : [{ file, what: `${path} names an address; run npm with our .npmrc` }]
