/** Characters that fit the head of a phone in two lines. */
const most = 28

/** The beginning of what is wrong, for a title; letters count half of what Chinese characters do. */
export const inShort = (what: string): string => {
  let width = 0
  for (const [at, letter] of [...what].entries()) {
    width += letter.charCodeAt(0) < 0x2e80 ? 0.5 : 1
    if (width > most) return `${[...what].slice(0, at - 1).join('')}…`
  }
  return what
}
