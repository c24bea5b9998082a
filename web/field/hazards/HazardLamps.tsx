import { type Grade, grades, stages } from '@bihuan/domain/hazards/stage.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import type { HazardRow } from './turn.ts'

type Shown = Pick<HazardRow, 'stage' | 'lamp' | 'townLamp' | 'grade' | 'isListed' | 'isSuspended'>

/** How far it has come, and the lamp of whoever must act; where no term runs an open ring. */
export function StageLamp({ row }: { row: Shown }) {
  const say = useSay()
  const { stage, lamp, townLamp } = row
  if (stage === 'struck-off' || stage === 'withdrawn')
    return <Lamp kind="done" state="delivered-late" word={say(stages[stage])} />
  const isTowns = stage === 'found' || stage === 'review' || stage === 'passed'
  const shown = isTowns ? townLamp : lamp
  return (
    <>
      {shown === null ? <Lamp kind="none" word={say(stages[stage])} /> : <DutyLamp lamp={shown} />}
      {shown === null ? null : <span>{say(stages[stage])}</span>}
    </>
  )
}

/** Words in a frame, never a colour: the legal grade, and what weighs more. */
export function HazardTags({ row: { grade, isListed, isSuspended } }: { row: Shown }) {
  const { t } = useWords()
  return (
    <>
      {grade === null ? null : <GradeTag grade={grade} />}
      {isListed ? <span className="tag ink">{t('field.hazards.listed')}</span> : null}
      {isSuspended ? <span className="tag ink">{t('field.hazards.suspended')}</span> : null}
    </>
  )
}

function GradeTag({ grade }: { grade: Grade }) {
  const say = useSay()
  return <span className={grade === 'major' ? 'tag ink' : 'tag'}>{say(grades[grade])}</span>
}
