/** No 0 and O, no 1 and I: 32 letters, so that five bits make one and none is likelier than another. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** As many letters as asked out of a hash in hex, in groups of four that can be read over the telephone. */
export const codeFromHash = (hash: string, length: number): string => {
  const bits = [...hash].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const spelled = Array.from(
    { length },
    (_, at) => letters[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  )
  return spelled.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** What somebody typed, as it was made: capitals, in groups. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-')

/** Characters of an invitation's code; of a one-time password. 40 and 60 bits. */
export const invitationLength = 8
export const oneTimeLength = 12
