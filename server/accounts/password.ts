import { hash, verify } from '@node-rs/argon2'

/** argon2id. `full` is OWASP's stronger setting; `light` is for tests, which sign in hundreds of times. */
export type PasswordCost = 'full' | 'light'

const costs = {
  full: { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 },
  light: { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 },
}

export type Passwords = {
  hash(password: string): Promise<string>
  /** Takes as long for an account that does not exist as for one that does. */
  matches(stored: string | null, password: string): Promise<boolean>
}

export const passwordsOf = async (cost: PasswordCost): Promise<Passwords> => {
  const hashed = (password: string) => hash(password, costs[cost])
  const nobody = await hashed('nobody has this password')
  return {
    hash: hashed,
    async matches(stored, password) {
      const same = await verify(stored ?? nobody, password)
      return stored !== null && same
    },
  }
}
