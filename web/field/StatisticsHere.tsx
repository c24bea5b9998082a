import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import { useAsk } from '../frame/ask.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { useSay, useWords } from '../frame/words.ts'
import { DutyLamp } from '../parts/Lamp.tsx'
import { Go } from './Go.tsx'

/** That the statistics of the last quarter or year wait for a signature; `always` leads to them even where none do. */
export function StatisticsHere({ always = false }: { always?: boolean }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const mayFile = me.party !== null && mayDo(me, 'record.file')
  const { value } = useAsk(hazardStatistics.form, {}, { enabled: mayFile })
  const isYear = (name: string) => name.length === 4
  const latest = [
    value?.periods.find(({ name }) => !isYear(name)),
    value?.periods.find(({ name }) => isYear(name)),
  ].filter((one) => one !== undefined)
  const owed = latest.find(({ lamp }) => lamp.kind === 'late' || lamp.kind === 'soon')
  if (!mayFile || (owed === undefined && !always)) return null
  return (
    <div className="cells">
      <Go to="/statistics" className="cell go">
        <span className="sp">
          {owed === undefined
            ? t('parts.statistics.title')
            : t('parts.statistics.owed', { period: say(owed.words) })}
        </span>
        {owed === undefined ? null : <DutyLamp lamp={owed.lamp} />}
      </Go>
    </div>
  )
}
