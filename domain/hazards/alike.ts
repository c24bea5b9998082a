/** Pairs of neighbouring characters, which tell Chinese words without knowing where they end. */
const pairsOf = (text: string): Set<string> => {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}]/gu, '')]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

/** How alike two texts are, from 0 to 1: twice their common pairs over all of their pairs (Dice). */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size + b.size === 0) return 0
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / (a.size + b.size)
}

type Told = { what: string; place: string }

/** Above this two reports are worth laying side by side; measured on the pairs in `alike.test.ts`. */
export const worthALook = 0.42

/** The few that may be the same hazard as this one, the likest first. The place counts half of what the words do. */
export const alikeOf = <H extends Told>(told: Told, others: readonly H[], atMost = 3): H[] =>
  others
    .map((other) => {
      const words = likeness(told.what, other.what)
      const place = told.place === '' ? words : likeness(told.place, other.place)
      return { other, score: (2 * words + place) / 3 }
    })
    .filter(({ score }) => score >= worthALook)
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ other }) => other)
