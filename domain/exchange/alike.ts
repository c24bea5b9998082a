/** Two letters at a time; a single letter stands for itself. */
const pairsOf = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))

/** How alike two words are, 0 to 1: twice the pairs they share over the pairs they have. */
export const likeness = (one: string, other: string): number => {
  const left = pairsOf(one)
  const right = pairsOf(other)
  const open = new Map<string, number>()
  for (const pair of right) open.set(pair, (open.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of left) {
    const count = open.get(pair) ?? 0
    if (count > 0) {
      shared++
      open.set(pair, count - 1)
    }
  }
  return (2 * shared) / (left.length + right.length)
}

const enough = 0.5

/** The known word most alike, if one is alike enough; of equals the first. A word that holds the other counts as alike. */
export const mostAlike = (word: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined
  let score = 0
  for (const candidate of known) {
    const isPart =
      word.length > 1 && candidate.length > 1 && (word.includes(candidate) || candidate.includes(word))
    const likely = Math.max(likeness(word, candidate), isPart ? enough : 0)
    if (likely > score) [best, score] = [candidate, likely]
  }
  return score >= enough ? best : undefined
}
