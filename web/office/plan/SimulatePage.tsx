import './plan-pages.css'
import './simulate.css'
import { plans } from '@bihuan/contract/plans.ts'
import { yearOf } from '@bihuan/domain/base/day.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { YearList } from '../../parts/year/YearList.tsx'
import { busiestMonth, keyOf, type Line, type Simulation } from '../../parts/year/year.ts'
import { columnsWidth, useWidth } from '../shell/media.ts'
import { Page } from '../shell/Page.tsx'
import { ChooseBody } from './ChooseBody.tsx'
import { hoursOf } from './hours.ts'
import { NotApplying } from './NotApplying.tsx'
import { PlanTabs } from './PlanTabs.tsx'
import { SimulatedDuty } from './SimulatedDuty.tsx'
import { type Profile, WhatIf } from './WhatIf.tsx'
import { YearStrip } from './YearStrip.tsx'

/** What a year of the plan, or of a draft, would ask of one body: seen before anybody owes it. */
export function SimulatePage() {
  const { t } = useWords()
  const { party, imagined } = useSearch({ strict: false })
  if (party !== undefined || imagined !== undefined) return <Simulated key={party ?? imagined} />
  return (
    <Page title={t('office.simulate.title')} crumb={<PlanTabs />} className="narrow">
      <ChooseBody />
    </Page>
  )
}

function Simulated() {
  const { t } = useWords()
  const me = useMe()
  const { party, imagined, draft, year: asked } = useSearch({ strict: false })
  const [profile, setProfile] = useState<Profile>()
  const year = asked ?? yearOf(me.today) + 1
  const input = {
    year,
    ...(party === undefined ? { kind: imagined ?? 'enterprise' } : { party }),
    ...(draft === undefined ? {} : { draft }),
    ...(profile === undefined ? {} : { profile }),
  } as const
  const { value, problem, again } = useAsk(plans.simulate, input, { keep: true })
  const title = useTitle(value, year)
  return (
    <Page title={title} crumb={<PlanTabs />} acts={<Acts year={year} />} className="simulate">
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={12} columns={[30, 60]} /> : null}
      {value === undefined ? null : (
        <Year
          year={value}
          whatIf={
            <WhatIf
              profile={profile ?? value.debtor.profile}
              change={setProfile}
              reset={profile === undefined ? undefined : () => setProfile(undefined)}
            />
          }
        />
      )}
      <p className="q s">{t('office.simulate.nothingKept')}</p>
    </Page>
  )
}

const useTitle = (value: Simulation | undefined, year: number) => {
  const { t } = useWords()
  const say = useSay()
  if (value === undefined) return t('office.simulate.title')
  const { name, kind } = value.debtor
  return t('office.simulate.asks', {
    name: name ?? t('office.simulate.imagined', { kind: say(debtorNames[kind]) }),
    year,
  })
}

/** The year before and after, another body, and paper. */
function Acts({ year }: { year: number }) {
  const { t } = useWords()
  return (
    <>
      <span className="seg">
        {[year - 1, year, year + 1].map((one) => (
          <Link
            key={one}
            to="."
            search={(old) => ({ ...old, year: one })}
            className={one === year ? 'on' : ''}
            aria-current={one === year}
          >
            {one}
          </Link>
        ))}
      </span>
      <Link to="." search={(old) => ({ ...old, party: undefined, imagined: undefined })} className="btn">
        {t('office.simulate.anotherBody')}
      </Link>
      <button type="button" className="btn p" onClick={() => window.print()}>
        {t('office.simulate.print')}
      </button>
    </>
  )
}

function Year({ year, whatIf }: { year: Simulation; whatIf: React.ReactNode }) {
  const isWide = useWidth(columnsWidth)
  const [chosen, setChosen] = useState<string>()
  const lines: Line[] = [...year.dated, ...year.standing, ...year.onEvent]
  const selected = lines.find((line) => keyOf(line) === chosen) ?? lines[0]
  return (
    <div className="simulate-grid">
      <div>
        <Figures year={year} />
        {isWide ? (
          <YearStrip
            year={year}
            selected={selected && keyOf(selected)}
            select={(line) => setChosen(keyOf(line))}
          />
        ) : (
          <YearList year={year} />
        )}
        {isWide ? (
          <div className="print-only">
            <YearList year={year} />
          </div>
        ) : null}
      </div>
      <aside className="simulate-side">
        {selected === undefined || !isWide ? null : <SimulatedDuty line={selected} />}
        {whatIf}
        <NotApplying year={year} />
      </aside>
    </div>
  )
}

/** The year in a handful of figures, the first of them large. */
function Figures({ year }: { year: Simulation }) {
  const { t, language } = useWords()
  const { total, before, months, notApplying, debtor } = year
  const time = (minutes: number) =>
    t(`office.simulate.${hoursOf(minutes).unit}`, { count: hoursOf(minutes).count })
  const busiest = busiestMonth(months)
  const more = before === null ? 0 : total.minutes - before.minutes
  const figures = [
    [t('office.simulate.duties', { count: total.duties }), t('office.simulate.dutiesOf')],
    [time(total.minutes), t('office.simulate.work')],
    [time(months[busiest] ?? 0), t('office.simulate.busiest', { month: busiest + 1 })],
    ...(before === null
      ? []
      : [
          [
            `${more < 0 ? '−' : '+'}${time(Math.abs(more))}`,
            t('office.simulate.than', { count: total.duties - before.duties }),
          ],
        ]),
    [String(notApplying.length), t('office.simulate.notFor')],
  ]
  return (
    <>
      <dl className="figures" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {figures.map(([value, name], at) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={at === 0 ? 'big' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      {debtor.until === null ? null : (
        <p className="q s">{t('office.simulate.closed', { day: debtor.until })}</p>
      )}
    </>
  )
}
