import './plan-pages.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { Meetings } from './Meetings.tsx'
import { PlanTabs } from './PlanTabs.tsx'
import { TaskForm } from './TaskForm.tsx'
import { TaskTable } from './TaskTable.tsx'

export type SubPlans = OutputOf<typeof plans.subPlans>
export type Task = SubPlans['tasks'][number]
type Open = 'task' | 'meeting' | undefined
const lamps = ['late', 'soon', 'ok', 'done'] as const

/** Each village's and department's own tasks under the clauses, with names, dates and lamps; and its meetings. */
export function SubPlansPage() {
  const { t } = useWords()
  const { party, clause, lamp, asOf } = useSearch({ strict: false })
  const asked = lamp === 'none' ? undefined : lamp
  const input = {
    ...(party === undefined ? {} : { party }),
    ...(clause === undefined ? {} : { clause }),
    ...(asked === undefined ? {} : { lamp: asked }),
    ...(asOf === undefined ? {} : { asOf }),
  }
  const { value, problem, again } = useAsk(plans.subPlans, input, { keep: true })
  return (
    <Page
      title={t('office.subPlans.title')}
      crumb={<PlanTabs />}
      acts={<ListOut list="tasks" asked={input} />}
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={8} /> : null}
      {value === undefined ? null : <Plans value={value} asked={input} />}
    </Page>
  )
}

function Plans({ value, asked }: { value: SubPlans; asked: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const say = useSay()
  const [open, setOpen] = useState<Open>()
  const may = value.may.find(({ act }) => act === 'subplan.edit')
  const mayHold = value.may.some(({ act, allowed }) => act === 'subplan.decide' && allowed)
  const close = () => setOpen(undefined)
  return (
    <>
      <Bodies parties={value.parties} />
      <Filters value={value} />
      {may?.allowed || mayHold ? (
        <p className="acts no-print">
          {may?.allowed ? (
            <button type="button" className="btn p" onClick={() => setOpen('task')}>
              {t('office.subPlans.add')}
            </button>
          ) : null}
          {mayHold ? (
            <button
              type="button"
              className={may?.allowed ? 'btn' : 'btn p'}
              onClick={() => setOpen('meeting')}
            >
              {t('office.subPlans.hold')}
            </button>
          ) : null}
        </p>
      ) : may?.because ? (
        <p className="q s">{say(may.because)}</p>
      ) : null}
      {open === 'task' ? <TaskForm clauses={value.clauses} close={close} /> : null}
      {open === 'meeting' ? (
        <MeetingForm clauses={value.clauses} parties={value.parties} close={close} />
      ) : null}
      {value.tasks.length === 0 ? (
        <Empty title={t('office.subPlans.none')}>{t('office.subPlans.noneText')}</Empty>
      ) : (
        <TaskTable tasks={value.tasks} clauses={value.clauses} asOf={value.asOf} />
      )}
      <Meetings meetings={value.meetings} asked={asked} />
    </>
  )
}

/** Who has a sub-plan and how it stands; one of them narrows the page to it. Those without one are folded. */
function Bodies({ parties }: Pick<SubPlans, 'parties'>) {
  const { t } = useWords()
  const { party } = useSearch({ strict: false })
  if (parties.length < 2) return null
  const without = parties.filter(({ id, tasks }) => tasks === 0 && id !== party)
  return (
    <>
      <BodyList parties={parties.filter((body) => !without.includes(body))} />
      {without.length === 0 ? null : (
        <details className="no-tasks no-print">
          <summary>{t('office.subPlans.without', { count: without.length })}</summary>
          <BodyList parties={without} />
        </details>
      )}
    </>
  )
}

function BodyList({ parties }: Pick<SubPlans, 'parties'>) {
  const { t } = useWords()
  const { party } = useSearch({ strict: false })
  return (
    <ul className="bodies">
      {parties.map((body) => (
        <li key={body.id}>
          <Link
            to="."
            search={(old) => ({ ...old, party: party === body.id ? undefined : body.id })}
            className={party === body.id ? 'on' : ''}
            aria-current={party === body.id}
          >
            <span className="el" title={body.name}>
              {body.name}
            </span>
            <span className="q s">
              {body.tasks === 0
                ? t('office.subPlans.empty')
                : t('office.subPlans.doneOf', { done: body.done, all: body.tasks })}
            </span>
            {body.late > 0 ? (
              <Lamp kind="late" size={10} word={`${t('office.lamp.late')} ${body.late}`} />
            ) : body.soon > 0 ? (
              <Lamp kind="soon" size={10} word={`${t('office.lamp.soon')} ${body.soon}`} />
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Filters({ value }: { value: SubPlans }) {
  const { t } = useWords()
  const me = useMe()
  const { lamp } = useSearch({ strict: false })
  return (
    <nav className="seg no-print" aria-label={t('office.plan.lamps')}>
      <Link to="." search={(old) => ({ ...old, lamp: undefined })} className={lamp === undefined ? 'on' : ''}>
        {t('office.plan.all')}
      </Link>
      {lamps.map((one) => (
        <Link key={one} to="." search={(old) => ({ ...old, lamp: one })} className={lamp === one ? 'on' : ''}>
          {t(`office.lamp.${one}`)}
        </Link>
      ))}
      {value.asOf === me.today ? null : <span className="q s">{value.asOf}</span>}
    </nav>
  )
}
