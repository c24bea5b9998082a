/** A statement that came as often as this is worth keeping parsed. */
const often = 3
/** As many names as a connection may come to hold; each costs the database some 50 kB. */
const mostNames = 128
/** As many statements as are counted before the counting starts anew. */
const mostCounted = 2_000
/** Longer texts are loads of rows, each of its own length. */
const longestText = 20_000
/** When all names are given, they are given anew to what is asked then, but not sooner than after ten minutes. */
const generationMs = 600_000

/**
 * Which statements the database keeps parsed and planned on each connection: those that come often, under a name.
 * Names are never taken back from a connection; a new generation of names closes the connections of the one before.
 */
export class StatementNames {
  readonly #clock: () => number
  #names = new Map<string, string>()
  #counts = new Map<string, number>()
  #generation = 0
  #bornAt: number
  #isOff = false

  constructor(clock: () => number) {
    this.#clock = clock
    this.#bornAt = clock()
  }

  get generation(): number {
    return this.#generation
  }

  nameOf(text: string): string | undefined {
    // Before it is looked for: to find a text, all of it is read.
    if (text.length > longestText) return undefined
    return this.#names.get(text) ?? (this.#isOff ? undefined : this.#count(text))
  }

  /** After a change of the tables, what was parsed before may answer no more. */
  renew(): void {
    this.#names = new Map()
    this.#counts = new Map()
    this.#generation++
    this.#bornAt = this.#clock()
  }

  /** Behind a pooler that hands one statement to this server process and the next to that, names mean nothing. */
  giveUp(): void {
    this.#isOff = true
    this.renew()
  }

  #count(text: string): string | undefined {
    const times = (this.#counts.get(text) ?? 0) + 1
    if (times < often) {
      if (this.#counts.size >= mostCounted) this.#counts = new Map()
      this.#counts.set(text, times)
      return undefined
    }
    if (this.#names.size >= mostNames) {
      if (this.#clock() - this.#bornAt > generationMs) this.renew()
      return undefined
    }
    this.#counts.delete(text)
    const name = `b${this.#generation}_${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

/** How a fault shows that a kept statement is of no use: the tables changed under it, or a pooler lost it. */
export const namingFault = (fault: unknown): 'stale' | 'lost' | undefined => {
  const { code, message } = fault as { code?: string; message?: string }
  if (code === '0A000' && message?.includes('cached plan')) return 'stale'
  return code === '26000' || code === '42P05' ? 'lost' : undefined
}
