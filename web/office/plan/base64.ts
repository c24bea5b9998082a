/** Bytes as base64, in slices: a whole file as arguments of one call would overflow the stack. */
export const base64Of = (bytes: Uint8Array): string => {
  const slice = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += slice)
    text += String.fromCharCode(...bytes.subarray(at, at + slice))
  return btoa(text)
}
