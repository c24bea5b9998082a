/** A new UUID. `crypto.randomUUID` exists on https and localhost only, and a phone may come by plain http. */
export const newCommandId = (): string =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : fromBytes(crypto.getRandomValues(new Uint8Array(16)))

const fromBytes = (bytes: Uint8Array): string => {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20)].join('-')
}
