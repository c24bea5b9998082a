import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Personal data at rest: AES-256-GCM with the key's version in the first byte, so that keys can be changed
 * and old rows still read. The key lives in the data folder, never in the database.
 */
export type Sealer = {
  seal(plain: string): Buffer
  open(sealed: Buffer): string
  /** For exact search over sealed values. */
  keyedHash(plain: string): string
}

export const sealerOf = (keys: readonly Buffer[]): Sealer => {
  const version = keys.length
  const newest = keys.at(-1)
  if (newest === undefined) throw new TypeError('a sealer needs a key')
  const searchKey = Buffer.from(hkdfSync('sha256', keys[0] ?? newest, '', 'search', 32))
  return {
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest, nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const key = keys[(sealed[0] ?? 0) - 1]
      if (key === undefined) throw new Error(`no key of version ${sealed[0]}`)
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
      decipher.setAuthTag(sealed.subarray(13, 29))
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
    },
    keyedHash: (plain) => createHmac('sha256', searchKey).update(plain).digest('hex'),
  }
}
