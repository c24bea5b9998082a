import { attribute, plain } from './xml.ts'

/** Number formats that come with every workbook and show days or times. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a format of somebody's own shows a day or a time: a letter of one outside quotes and brackets. */
const showsDay = (format: string): boolean =>
  /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|General/gi, ''))

/** For each cell style, by its number, whether it shows days. */
export const dayStyles = (xml: string): boolean[] => {
  const formats = new Map(
    [...xml.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [
      Number(attribute(tag, 'numFmtId')),
      plain(attribute(tag, 'formatCode') ?? ''),
    ]),
  )
  const cells = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  return [...cells.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    const own = formats.get(id)
    return own === undefined ? builtIn(id) : showsDay(own)
  })
}

const dayMs = 86_400_000

/** Days written once: a column of a hundred thousand days names a few thousand of them. */
const written = new Map<number, string>()

/** A workbook's day number as a day, with the time where one is kept: 2026-06-05, 2026-06-05 08:30, 08:30. */
export const dayText = (serial: number, startsIn1904: boolean): string => {
  const days = serial + (startsIn1904 ? 1462 : 0)
  const known = written.get(days)
  if (known !== undefined) return known
  const text = dayOrTime(days) ?? String(serial)
  if (written.size < 10_000) written.set(days, text)
  return text
}

const dayOrTime = (days: number): string | undefined => {
  const instant = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000)
  if (days < 0 || days > 2_958_465 || Number.isNaN(instant.getTime())) return undefined
  const [day, time] = [instant.toISOString().slice(0, 10), instant.toISOString().slice(11, 16)]
  if (days < 1) return time
  return instant.getTime() % dayMs === 0 ? day : `${day} ${time}`
}

/** A number as a person sees it in a cell: from sixteen digits on in scientific notation, since the rest is lost. */
export const numberText = (value: number): string => {
  if (Math.abs(value) < 1e15) return String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const short = String(Number(Number(mantissa).toFixed(5)))
  return `${short}E${exponent}`
}
