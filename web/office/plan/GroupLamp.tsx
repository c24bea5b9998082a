import { type Counts, worst } from '@bihuan/domain/rollup/tally.ts'
import { useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { isOwed } from './groups.ts'

type Props = { counts: Counts; size?: number }

/** The worst lamp of a group, with how many there are of it. Nothing where nothing is owed. */
export function GroupLamp({ counts, size = 10 }: Props) {
  const { t } = useWords()
  if (!isOwed(counts)) return null
  const kind = worst(counts)
  const count = kind === 'late' ? counts.late : kind === 'soon' ? counts.soon : 0
  return (
    <Lamp
      kind={kind}
      size={size}
      word={count > 0 ? `${t(`office.lamp.${kind}`)} ${count}` : t(`office.group.${kind}`)}
    />
  )
}
