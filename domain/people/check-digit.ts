/** Weights of a check digit: powers of a base by a modulus, as GB 11714, GB 11643 and GB 32100 all have them. */
export const powers = (base: number, modulus: number, count: number): number[] => {
  const found: number[] = []
  for (let weight = 1; found.length < count; weight = (weight * base) % modulus) found.push(weight)
  return found
}

export const weightedSum = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)

/** The sum as a line of a working: `9×1 + 1×3 + …`. */
export const sumSpelled = (values: readonly number[], weights: readonly number[]): string =>
  values.map((value, at) => `${value}×${weights[at]}`).join(' + ')
