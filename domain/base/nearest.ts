/** How many letters must be typed, struck out or replaced to turn one word into the other. */
const editsBetween = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of one.split('').entries()) {
    const line = [row + 1]
    for (const [column, wanted] of other.split('').entries()) {
      const kept = (above[column] ?? 0) + (letter === wanted ? 0 : 1)
      line.push(Math.min(kept, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}

const longestWord = 60

/** The known word that was probably meant; none when too much would have to change. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > longestWord) return undefined
  const [best] = known
    .map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }))
    .sort((one, other) => one.edits - other.edits)
  return best !== undefined && best.edits <= Math.max(2, word.length / 2) ? best.candidate : undefined
}
