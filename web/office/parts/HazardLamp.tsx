import type { hazards } from '@bihuan/contract/hazards.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { stages } from '@bihuan/domain/hazards/stage.ts'
import { useSay } from '../../frame/words.ts'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'

type HazardRow = OutputOf<typeof hazards.list>['hazards'][number]

/** How far it has come, and the clock that runs: the town's own where the town is to act. */
export function HazardLamp({ row }: { row: Pick<HazardRow, 'stage' | 'lamp' | 'townLamp'> }) {
  const say = useSay()
  const stage = say(stages[row.stage])
  if (row.stage === 'struck-off') return <Lamp kind="done" word={stage} />
  if (row.stage === 'withdrawn') return <Lamp kind="none" word={stage} />
  const lamp = row.townLamp ?? row.lamp
  return (
    <>
      <span className="stage">{stage}</span> {lamp === null ? null : <DutyLamp lamp={lamp} />}
    </>
  )
}
