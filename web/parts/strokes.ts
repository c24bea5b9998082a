import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { PointGroup } from 'signature_pad'

type Strokes = Signature['strokes']

/** What the server takes at most; a name never comes near. */
const [mostStrokes, mostPoints, farthest] = [200, 2000, 4000]

/** The pen's points as they are kept: whole pixels within the pad, milliseconds since the first touch. */
export const strokesOf = (groups: readonly Pick<PointGroup, 'points'>[]): Strokes => {
  const start = groups[0]?.points[0]?.time ?? 0
  const within = (value: number) => Math.min(farthest, Math.max(0, Math.round(value)))
  return groups.slice(0, mostStrokes).map(({ points }) =>
    points.slice(0, mostPoints).map(({ x, y, time }) => ({
      x: within(x),
      y: within(y),
      t: Math.max(0, Math.round(time - start)),
    })),
  )
}

const ink = {
  penColor: '#1a2327',
  dotSize: 0,
  minWidth: 1.2,
  maxWidth: 3.2,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
} as const satisfies Omit<PointGroup, 'points'>

/** For the pen to draw again. */
export const groupsOf = (strokes: Strokes): PointGroup[] =>
  strokes.map((stroke) => ({
    ...ink,
    points: stroke.map(({ x, y, t }) => ({ x, y, time: t, pressure: 0.5 })),
  }))

/** The window through which a drawn signature is seen whole: `min-x min-y width height`, with some air. */
export const viewBoxOf = (path: string): string => {
  const numbers = (path.match(/\d+/g) ?? []).map(Number)
  const xs = numbers.filter((_, at) => at % 2 === 0)
  const ys = numbers.filter((_, at) => at % 2 === 1)
  if (xs.length === 0 || ys.length === 0) return '0 0 1 1'
  const air = 6
  const [left, top] = [Math.min(...xs) - air, Math.min(...ys) - air]
  return `${left} ${top} ${Math.max(...xs) + air - left} ${Math.max(...ys) + air - top}`
}
