import { rollup } from '@bihuan/contract/rollup.ts'
import { countIn, standNames, stands } from '@bihuan/domain/rollup/stand.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { narrowingOf } from './asked.ts'
import type { TownView } from './compared.ts'

/** The duties behind the number, by how they stand; or why they do not open, and what to ask. */
export function Behind({ value }: { value: TownView }) {
  const { t } = useWords()
  return (
    <section className="behind">
      <h2>{t('office.towns.behind')}</h2>
      <StandTabs value={value} />
      {value.opens.allowed ? <Duties /> : <NoFurther value={value} />}
    </section>
  )
}

function StandTabs({ value: { figures } }: { value: TownView }) {
  const { t } = useWords()
  const say = useSay()
  const { stand } = useSearch({ strict: false })
  const tabs = [undefined, ...standNames] as const
  const countOf = (one: (typeof tabs)[number]) =>
    one === undefined ? figures.owed + figures.notYet : countIn(figures, one)
  return (
    <nav className="seg" aria-label={t('office.towns.stands')}>
      {tabs.map((one) => (
        <Link
          key={one ?? 'any'}
          to="."
          search={(old) => ({ ...old, stand: one })}
          replace
          className={one === stand ? 'on' : ''}
          aria-current={one === stand}
        >
          {one === undefined ? t('office.towns.any') : say(stands[one])} {countOf(one)}
        </Link>
      ))}
    </nav>
  )
}

function NoFurther({ value: { opens, question } }: { value: TownView }) {
  const { t } = useWords()
  const say = useSay()
  const [isCopied, setCopied] = useState(false)
  if (opens.because === null || question === null) return null
  const copy = async () => {
    await navigator.clipboard?.writeText(say(question))
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <Note title={t('office.towns.noFurther')}>
      <p>{say(opens.because)}</p>
      <blockquote className="question">{say(question)}</blockquote>
      <p className="acts no-print">
        <button type="button" className="btn s" onClick={copy}>
          {t('office.towns.copy')}
        </button>
        <span role="status" className="q s">
          {isCopied ? t('office.towns.copied') : ''}
        </span>
      </p>
    </Note>
  )
}

function Duties() {
  const { t, language } = useWords()
  const say = useSay()
  const search = useSearch({ strict: false })
  const asked = { ...narrowingOf(search), ...(search.stand && { stand: search.stand }) }
  const list = usePages(rollup.duties, asked, ({ next }) => next)
  const first = list.pages?.[0]
  const rows = list.pages?.flatMap((page) => page.duties) ?? []
  const kept = search.asOf === undefined ? {} : { asOf: search.asOf }
  if (list.problem !== undefined) return <ErrorView problem={list.problem} again={list.again} />
  if (first === undefined) return <Skeleton rows={6} columns={[30, 30, 12, 16]} />
  if (rows.length === 0) return <p className="q2 s">{t('office.towns.noneHere')}</p>
  return (
    <>
      <table className="behind-table">
        <thead>
          <tr>
            <th scope="col">{t('office.col.debtor')}</th>
            <th scope="col">{t('office.col.duty')}</th>
            <th scope="col" className="sm-hide">
              {t('office.col.due')}
            </th>
            <th scope="col">{t('office.col.lamp')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="el">
                <Link to="/parties/$party" params={{ party: row.debtor.id }} title={row.debtor.name}>
                  {row.debtor.name}
                </Link>
              </td>
              <td className="el">
                <Link to="/duties/$duty" params={{ duty: row.id }} search={kept} title={say(row.title)}>
                  <span className="q">{row.clause}</span> {say(row.title)} {say(row.occasion)}
                </Link>
              </td>
              <td className="q2 nw sm-hide">{sayDay(row.due, language, first.asOf)}</td>
              <td>
                <Link to="/duties/$duty" params={{ duty: row.id }} search={kept} className="opens">
                  <DutyLamp lamp={row.lamp} />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasMore ? <More list={list} total={first.total} shown={rows.length} /> : null}
    </>
  )
}
