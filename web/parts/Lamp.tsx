import type { Lamp as DutyLampValue, DutyState, LampKind } from '@bihuan/domain/duties/lamp.ts'
import type { ReactNode } from 'react'
import { useSay } from '../frame/words.ts'

type Props = {
  kind: LampKind
  /** The word that never parts from the shape. */
  word: ReactNode
  /** `delivered-late` makes the closed ring grey: history, no call to act. */
  state?: DutyState
  size?: number
}

/** A shape and a word. Disc: fine; triangle: due soon; square: overdue; ring with a tick: delivered; open ring: not yet. */
export function Lamp({ kind, word, state, size = 12 }: Props) {
  const colour = kind === 'done' && state === 'delivered-late' ? 'past' : kind
  return (
    <span className={`lamp ${colour}`}>
      <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
        {shapes[kind]}
      </svg>
      <span className="word">{word}</span>
    </span>
  )
}

/** The lamp of one duty, with its words. */
export function DutyLamp({ lamp }: { lamp: Pick<DutyLampValue, 'kind' | 'state' | 'words'> }) {
  const say = useSay()
  return <Lamp kind={lamp.kind} state={lamp.state} word={say(lamp.words)} />
}

const shapes: Record<LampKind, ReactNode> = {
  ok: <circle cx="6" cy="6" r="5" className="full" />,
  soon: <path d="M6 1.2 11.2 10.6H.8z" className="edged" strokeWidth="1.2" strokeLinejoin="round" />,
  late: <rect x="1" y="1" width="10" height="10" rx="1" className="full" />,
  done: (
    <g className="drawn" fill="none" strokeWidth="1.4">
      <circle cx="6" cy="6" r="5" />
      <path d="m3.6 6.2 1.7 1.7 3.1-3.6" />
    </g>
  ),
  none: (
    <circle
      cx="6"
      cy="6"
      r="5"
      className="drawn"
      fill="none"
      strokeWidth="1.4"
      strokeDasharray="26 6"
      transform="rotate(-60 6 6)"
    />
  ),
}
