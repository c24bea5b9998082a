import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { thumbOf } from '../../parts/use-photo.ts'
import { Go } from '../Go.tsx'
import { HazardTags, StageLamp } from './HazardLamps.tsx'
import type { HazardRow } from './turn.ts'

/** One hazard in a list: what, its lamp, where; the whole line opens it. */
export function HazardCell({ row }: { row: HazardRow }) {
  const { t } = useWords()
  const say = useSay()
  const { party } = useMe()
  const where = [row.place, ...(row.party.id === party?.id ? [] : [row.party.name])]
  const isAsked = row.stage === 'planning' || row.stage === 'rectifying'
  return (
    <li>
      <Go to={`/hazards/${row.id}`} className="cell go hazard-cell">
        {row.photo === null ? null : <img src={thumbOf(row.photo)} alt="" loading="lazy" />}
        <div className="sp">
          <b className="what clamp">{row.what}</b>
          <p className="facts">
            <StageLamp row={row} />
            <HazardTags row={row} />
          </p>
          {isAsked && row.townLamp !== null ? (
            <p className="facts">
              <span className="q">{t('field.hazards.townAnswers')}</span>
              <DutyLamp lamp={row.townLamp} />
            </p>
          ) : null}
          <span className="q s clamp">{[say(row.number), ...where].join(t('field.comma'))}</span>
        </div>
      </Go>
    </li>
  )
}
