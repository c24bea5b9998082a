import type { Sealer } from './seal.ts'

/** As many openings as are remembered at most; the oldest goes first. */
const mostOpened = 4_000
/** Version, nonce and tag: what no two sealings share. */
const headBytes = 29

type Opened<T> = { sealed: Buffer; content: T }

/**
 * Opens sealed JSON. The same bytes open to the same content, so what was opened lately is remembered by all of its
 * bytes; the content is frozen, for many may be reading it.
 */
export const openingOf = <T extends object>() => {
  const bySealer = new WeakMap<Sealer, Map<string, Opened<T>>>()
  const rememberedOf = (sealer: Sealer) => {
    const known = bySealer.get(sealer) ?? new Map<string, Opened<T>>()
    bySealer.set(sealer, known)
    return known
  }
  return (sealer: Sealer, sealed: Buffer): T => {
    const remembered = rememberedOf(sealer)
    const head = sealed.toString('latin1', 0, headBytes)
    const known = remembered.get(head)
    if (known?.sealed.equals(sealed)) return known.content
    const content = frozen(JSON.parse(sealer.open(sealed)) as T)
    const [oldest] = remembered.size >= mostOpened ? remembered.keys() : []
    if (oldest !== undefined) remembered.delete(oldest)
    remembered.set(head, { sealed, content })
    return content
  }
}

const frozen = <T>(content: T): T => {
  if (typeof content !== 'object' || content === null) return content
  for (const part of Object.values(content)) frozen(part)
  return Object.freeze(content)
}
