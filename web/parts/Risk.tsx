import { type RiskColour, riskColours } from '@bihuan/domain/parties/profile.ts'
import { useSay } from '../frame/words.ts'

type Props = {
  level: RiskColour
  /** The chip alone, its word read out but not seen. */
  isShort?: boolean
}

/** The colour of risk as a chip with its character, and its word. Never for time. */
export function Risk({ level, isShort = false }: Props) {
  const say = useSay()
  const words = riskColours[level]
  return (
    <span className="risk" title={say(words)}>
      <i className={`risk-chip ${level}`} aria-hidden="true">
        {words.sign}
      </i>
      <span className={isShort ? 'unseen' : ''}>{say(words)}</span>
    </span>
  )
}
