import Type, { type Static } from 'typebox'
import { type Refusal, refuse } from '../base/refusal.ts'

/** Where the pen was, in pixels of the pad, and when, in milliseconds since the first touch. */
const Point = Type.Object(
  {
    x: Type.Integer({ minimum: 0, maximum: 4000 }),
    y: Type.Integer({ minimum: 0, maximum: 4000 }),
    t: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
)

/** A signature as it was drawn: strokes, never a picture, so that it can be drawn again at any size. */
export const Signature = Type.Object(
  {
    strokes: Type.Array(Type.Array(Point, { maxItems: 2000 }), { maxItems: 200 }),
    signerName: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  },
  { additionalProperties: false },
)
export type Signature = Static<typeof Signature>

/** Less ink than this is a touch, not a name. */
const fewestPoints = 8
/** Pixels, of the longer side of the box around all ink. */
const smallestSpan = 20

/** Refuses a pad that was only touched. */
export const checkSignature = ({
  strokes,
}: Pick<Signature, 'strokes'>): Refusal<'record.signature-empty'> | undefined => {
  const points = strokes.flat()
  const span = Math.max(spanOf(points.map(({ x }) => x)), spanOf(points.map(({ y }) => y)))
  return points.length < fewestPoints || span < smallestSpan ? refuse('record.signature-empty') : undefined
}

const spanOf = (values: readonly number[]) => {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number])
  return most - least
}

/** The `d` of an SVG path, in the pad's own pixels; a dot is drawn as a line of no length, which a round cap shows. */
export const svgPathOf = ({ strokes }: Pick<Signature, 'strokes'>): string =>
  strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => {
      const [first, ...rest] = stroke.map(({ x, y }) => `${x} ${y}`)
      return `M${first}L${rest.length > 0 ? rest.join(' ') : first}`
    })
    .join('')
