import { hazards } from '@bihuan/contract/hazards.ts'
import { stages } from '@bihuan/domain/hazards/stage.ts'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import { thumbOf } from '../../parts/use-photo.ts'
import { Go } from '../Go.tsx'
import { useOutbox } from '../outbox-context.ts'
import { HazardTags } from './HazardLamps.tsx'
import type { Owed } from './owed.ts'

/** One step that a hazard waits for: what, by when, whose; the whole line opens the file. */
export function OwedCell({ owed }: { owed: Owed }) {
  const { row } = owed
  const { party } = useMe()
  const { t } = useWords()
  const where = [row.place, ...(row.party.id === party?.id ? [] : [row.party.name])]
  return (
    <li>
      <Go to={`/hazards/${row.id}`} className="cell go hazard-cell">
        {row.photo === null ? null : <img src={thumbOf(row.photo)} alt="" loading="lazy" />}
        <div className="sp">
          <b className="what clamp">{row.what}</b>
          <p className="facts">
            <OwedLamp owed={owed} />
            <HazardTags row={row} />
          </p>
          {row.grade === 'major' && row.party.id === party?.id && owed.step !== 'review' ? (
            <MajorOwes owed={owed} />
          ) : null}
          <span className="q s clamp">{where.join(t('field.comma'))}</span>
        </div>
      </Go>
    </li>
  )
}

function OwedLamp({ owed: { row, step, lamp } }: { owed: Owed }) {
  const { t } = useWords()
  const say = useSay()
  const { waiting } = useOutbox()
  if (isOnItsWay(waiting, row.id)) return <Lamp kind="none" word={t('field.outbox.onDevice')} />
  const word = step === 'answer-extension' ? t('field.hazards.toAnswer') : say(stages[row.stage])
  return lamp === null ? (
    <Lamp kind="none" word={word} />
  ) : (
    <>
      <DutyLamp lamp={lamp} />
      <span>{word}</span>
    </>
  )
}

/** Of a major hazard the unit owes more than the next step: its reports. They stand in the file alone. */
function MajorOwes({ owed: { row, step } }: { owed: Owed }) {
  const say = useSay()
  const { t } = useWords()
  const { value } = useAsk(hazards.show, { hazard: row.id })
  const more = value?.clocks.filter((clock) => clock.side === 'owner' && clock.step !== step) ?? []
  return more.map(({ step, name, lamp }) => (
    <span key={step} className="facts">
      {lamp === null ? <Lamp kind="none" word={t('field.hazards.waits')} /> : <DutyLamp lamp={lamp} />}
      <span>{say(name)}</span>
    </span>
  ))
}

type Waiting = ReturnType<typeof useOutbox>['waiting']

/** Whether a step of this hazard is signed on this device and waits for a line. */
export const isOnItsWay = (waiting: Waiting, hazard: string): boolean =>
  waiting.some(({ parcel }) => parcel.kind === 'hazard-step' && parcel.input.hazard === hazard)
