const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text of an XML document as it reads, with the escapes that workbooks add of their own (`_x000D_`). */
export const plain = (text: string): string => {
  const decoded = text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, entity) : text
  return decoded.includes('_x')
    ? decoded.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => sign(Number.parseInt(hex, 16)))
    : decoded
}

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? whole
  return sign(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
}

const sign = (code: number): string => (code > 0x10ffff || code === 0 ? '' : String.fromCodePoint(code))

/** What an attribute of this name begins with, made once: a sheet asks for the same few of two million cells. */
const beginnings = new Map<string, string>()

const beginningOf = (name: string): string => {
  const known = beginnings.get(name) ?? ` ${name}="`
  beginnings.set(name, known)
  return known
}

/** An attribute of a tag. */
export const attribute = (tag: string, name: string): string | undefined => {
  const beginning = beginningOf(name)
  const at = tag.indexOf(beginning)
  if (at < 0) return tag.includes("'") ? new RegExp(`\\s${name}='([^']*)'`).exec(tag)?.[1] : undefined
  const from = at + beginning.length
  return tag.slice(from, tag.indexOf('"', from))
}

/** All the text of a cell's or a shared string's runs. What tells how to pronounce it is no part of it. */
export const runsOf = (xml: string): string => {
  const spoken = xml.includes('<rPh') ? xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : xml
  let text = ''
  for (let at = spoken.indexOf('<t'); at >= 0; at = spoken.indexOf('<t', at + 2)) {
    const next = spoken.charCodeAt(at + 2)
    if (next !== 62 && next !== 32) continue
    const open = spoken.indexOf('>', at)
    if (spoken.charCodeAt(open - 1) === 47) continue
    text += spoken.slice(open + 1, spoken.indexOf('</t>', open))
  }
  return plain(text)
}
