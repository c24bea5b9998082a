import type { Counts } from '@bihuan/domain/rollup/tally.ts'
import { useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { GroupLamp } from '../plan/GroupLamp.tsx'
import { isOwed } from '../plan/groups.ts'

/** Delivered of owed, the bar, and the worst lamp. */
export function Counted({ counts }: { counts: Counts }) {
  const { t } = useWords()
  if (!isOwed(counts)) return <span className="q s">{t('office.plan.nobody')}</span>
  return (
    <span className="counted">
      <b>
        {counts.delivered}/{counts.owed}
      </b>
      <Bar counts={counts} />
      <GroupLamp counts={counts} />
    </span>
  )
}
