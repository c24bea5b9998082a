import type { Words } from '../base/words.ts'
import { type ContentProblem, problemIn } from '../hazards/content-file.ts'
import { pictureWords } from './picture-words.ts'

/** Of a path: nothing, the ink of the page, or its paper, which hides what lies behind. */
export const pictureFills = ['none', 'ink', 'paper'] as const

/** One path, in units of the picture's box. */
export type PictureShape = {
  d: string
  fill: (typeof pictureFills)[number]
  /** How much of the fill is laid on, above 0 up to 1. */
  strength: number
  /** Of the line along it; 0 without one. */
  width: number
}

/** What a page draws: always in its own ink, so that it serves the dark, the elder face and the printer. */
export type Picture = { width: number; height: number; shapes: readonly PictureShape[] }

/** Bytes: a list with twenty of them still comes over a thin line in a second or two. */
export const pictureLimit = 4096

const box = { width: 320, height: 140 }
/** The one head of all pictures, by which a file on its own looks like the page's. */
export const pictureHead = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">`
const foot = '</svg>'

type Read = { picture: Picture } | { problems: ContentProblem[] }

/**
 * The picture of a file, or what is wrong with it by line. Nothing but paths gets through: no script, no text, no
 * address, whoever drew it.
 */
export const readPicture = (file: string, text: string): Read => {
  const say = (line: number, words: Words) => problemIn(file, line, '', words)
  const size = text.length
  if (size >= pictureLimit) return { problems: [say(1, pictureWords.tooBig(size, pictureLimit))] }
  const whole = text.trim()
  if (!whole.startsWith(pictureHead) || !whole.endsWith(foot))
    return { problems: [say(1, pictureWords.head(pictureHead))] }
  const lines = whole.slice(pictureHead.length, -foot.length).split('\n').map(readLine)
  const problems = lines.flatMap(({ wrong }, at) => (wrong === undefined ? [] : [say(at + 1, wrong)]))
  if (problems.length > 0) return { problems }
  return { picture: { ...box, shapes: lines.flatMap(({ shapes = [] }) => shapes) } }
}

type Line = { shapes?: PictureShape[]; wrong?: Words }

const readLine = (line: string): Line => {
  const elements = [...line.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside)
  if (line.replace(/<[^<>]*>/g, '').trim() !== '') return { wrong: pictureWords.letters() }
  const read = elements.map(shapeOf)
  const wrong = read.find((one) => 'wrong' in one)
  if (wrong !== undefined) return wrong
  return { shapes: read.flatMap((one) => ('shape' in one ? [one.shape] : [])) }
}

/** What each attribute may be. */
const values: Readonly<Record<string, RegExp>> = {
  d: /^M[MLHVCQAZ0-9 .-]+$/,
  'stroke-width': /^[1-8](\.\d)?$/,
  stroke: /^none$/,
  fill: /^(currentColor|#fff)$/,
  'fill-opacity': /^0?\.[1-9]$/,
}

const shapeOf = (inside: string): { shape: PictureShape } | { wrong: Words } => {
  const [name = ''] = inside.split(/[\s/]/)
  if (name !== 'path' || !inside.endsWith('/')) return { wrong: pictureWords.element(name || inside) }
  const given = [...inside.slice(4, -1).matchAll(/\s+([^\s=]+)="([^"]*)"/g)]
  const rest = inside
    .slice(4, -1)
    .replace(/\s+[^\s=]+="[^"]*"/g, '')
    .trim()
  if (rest !== '') return { wrong: pictureWords.attribute(rest) }
  const by = new Map(given.map(([, key = '', value = '']) => [key, value]))
  const bad = given.find(
    ([, key = '', value = '']) => !Object.hasOwn(values, key) || !values[key]?.test(value),
  )
  if (bad !== undefined) return { wrong: pictureWords.attribute(bad[1] ?? '') }
  const d = by.get('d')
  if (d === undefined || by.size < given.length) return { wrong: pictureWords.attribute('d') }
  const fill = by.get('fill')
  return {
    shape: {
      d,
      fill: fill === undefined ? 'none' : fill === '#fff' ? 'paper' : 'ink',
      strength: Number(by.get('fill-opacity') ?? 1),
      width: by.has('stroke') ? 0 : Number(by.get('stroke-width') ?? 2),
    },
  }
}
