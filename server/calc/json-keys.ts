const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

type Level = { keys: Set<string> | undefined; name: string; at: number }

/** The way to each key that stands twice in one object. The text must be JSON already; `JSON.parse` keeps the last of the two silently. */
export const doubledKeys = (json: string): string[] => {
  const levels: Level[] = []
  const doubled = new Set<string>()
  let last = ''
  for (const [mark] of json.matchAll(token)) {
    const level = levels.at(-1)
    if (mark === '{' || mark === '[')
      levels.push({ keys: mark === '{' ? new Set() : undefined, name: '', at: 0 })
    else if (mark === '}' || mark === ']') levels.pop()
    else if (mark === ':' && level?.keys !== undefined) {
      level.name = String(JSON.parse(last))
      if (level.keys.has(level.name)) doubled.add(pathOf(levels))
      level.keys.add(level.name)
    } else if (mark === ',' && level !== undefined) level.at += 1
    last = mark
  }
  return [...doubled]
}

const pathOf = (levels: readonly Level[]): string =>
  levels.map(({ keys, name, at }) => (keys === undefined ? String(at) : name)).join('.')
