import type { Counts } from '@bihuan/domain/rollup/tally.ts'
import { useWords } from '../frame/words.ts'

const sections = [
  ['b0', 'delivered'],
  ['b1', 'open'],
  ['b2', 'soon'],
  ['b3', 'late'],
] as const satisfies readonly (readonly [string, keyof Counts])[]

type Props = { counts: Counts /** Height in pixels. */; height?: number }

/** Delivered, running, due soon, overdue, side by side; the figures stand beside it and in its name. */
export function Bar({ counts, height = 6 }: Props) {
  const { t } = useWords()
  const shown = sections.filter(([, name]) => counts[name] > 0)
  return (
    <span className="bar" role="img" aria-label={t('parts.bar', counts)} style={{ height }}>
      {shown.map(([colour, name]) => (
        <i key={name} className={colour} style={{ flexGrow: counts[name] }} />
      ))}
    </span>
  )
}
