import { spanOf, useClockSkew } from '../frame/clock-skew.ts'
import { useWords } from '../frame/words.ts'
import { Note } from '../parts/Note.tsx'

/** Says that the phone's clock is wrong: what it signs carries its time beside the town's. */
export function ClockNote() {
  const { t } = useWords()
  const skew = useClockSkew()
  if (skew === 0) return null
  const { unit, count } = spanOf(skew)
  const span = t(`field.clock.${unit}`, { count })
  return (
    <div className="pad-in">
      <Note kind="warn" title={t(skew > 0 ? 'field.clock.ahead' : 'field.clock.behind', { span })}>
        <p>{t('field.clock.remedy')}</p>
      </Note>
    </div>
  )
}
