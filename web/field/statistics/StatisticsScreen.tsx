import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { FigureTable, type StatisticsView } from '../../parts/statistics/FigureTable.tsx'
import { SignStatistics } from '../../parts/statistics/SignStatistics.tsx'
import { StatisticsSheet, StatisticsState } from '../../parts/statistics/StatisticsSheet.tsx'
import { Fold } from '../Fold.tsx'
import { Go } from '../Go.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

/** The statistics of my unit: the figures are counted, somebody looks, writes a few words and signs. */
export function StatisticsScreen() {
  const { t } = useWords()
  const [period, setPeriod] = useState<string>()
  const { value, problem, again } = useAsk(hazardStatistics.form, period === undefined ? {} : { period }, {
    keep: true,
  })
  return (
    <Page
      title={t('parts.statistics.title')}
      back="/hazards"
      {...(value === undefined ? {} : { under: value.party.name })}
    >
      <div className="pad-in statistics-screen">
        {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        {value === undefined && problem === undefined ? <Skeleton rows={6} columns={[50, 30]} /> : null}
        {value === undefined ? null : (
          <>
            <div className="no-print">
              <PeriodPick view={value} pick={setPeriod} />
              <StatisticsState
                view={value}
                recordLink={(record, words) => <Go to={`/records/${record}`}>{words}</Go>}
              />
            </div>
            <Signing key={value.period.name} view={value} again={again} />
            <Fold title={t('statistics.how')}>
              <FigureTable view={value} />
            </Fold>
            <StatisticsSheet view={value} />
          </>
        )}
      </div>
    </Page>
  )
}

function PeriodPick({ view, pick }: { view: StatisticsView; pick: (period: string) => void }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <select
      className="in"
      aria-label={t('statistics.period')}
      value={view.period.name}
      onChange={(event) => pick(event.target.value)}
    >
      {view.periods.map(({ name, words, lamp }) => (
        <option key={name} value={name}>
          {say(words)} · {say(lamp.words)}
        </option>
      ))}
    </select>
  )
}

function Signing({ view, again }: { view: StatisticsView; again: () => void }) {
  const { t } = useWords()
  const me = useMe()
  if (view.asOf < view.period.to || view.filed?.status === 'standing') return null
  if (view.party.id !== me.party?.id || !mayDo(me, 'record.file'))
    return <Note>{t('statistics.mayNot', { party: view.party.name })}</Note>
  return (
    <div className="no-print">
      <SignStatistics view={view} again={again} done={() => scrollTo(0, 0)} />
    </div>
  )
}
