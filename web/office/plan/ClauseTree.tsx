import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { keepPlace, type Search } from '../shell/search.ts'
import { GroupLamp } from './GroupLamp.tsx'
import { onlyWith, type PlanView, partsOf, type TaskGroup } from './groups.ts'
import { PlanFilters } from './PlanFilters.tsx'

type Props = {
  plan: PlanView
  selected: string | undefined
  only: 'late' | 'soon' | undefined
  words: string | undefined
}

/** The plan's clauses under their tasks, each with its worst lamp. Arrows move through it. */
export function ClauseTree({ plan, selected, only, words }: Props) {
  const { t } = useWords()
  const say = useSay()
  const parts = onlyWith(partsOf(plan), only, words)
  return (
    <nav className="tree" aria-label={t('office.plan.tree')} onKeyDown={moveByArrows}>
      <div className="tree-head">
        <div className="row">
          <h2 className="sp">{t('office.plan.tree')}</h2>
          <span className="q xs">{t('office.plan.clauses', { count: plan.clauses.length })}</span>
        </div>
        <TreeFilters plan={plan} only={only} />
        <PlanFilters />
      </div>
      {parts.length === 0 ? (
        <p className="tree-none q s">
          {only === undefined ? t('office.plan.noneSay') : t(`office.plan.noneOf.${only}`)}
        </p>
      ) : null}
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <h3>{say(part.title)}</h3>
            <ul>
              {part.tasks.map((task) => (
                <TaskBranch
                  key={task.id}
                  task={task}
                  selected={selected}
                  isFiltered={only !== undefined || words !== undefined}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TreeFilters({ plan, only }: Pick<Props, 'plan' | 'only'>) {
  const { t } = useWords()
  const { late, soon } = sumOf(plan.clauses.map(({ counts }) => counts))
  const to = (value: 'late' | 'soon' | undefined) => ({
    to: '.' as const,
    search: (old: Search) => ({ ...old, only: value }),
    className: only === value ? 'on' : '',
  })
  return (
    <div className="tree-filters">
      <Link {...to(undefined)}>{t('office.plan.all')}</Link>
      <Link {...to('late')}>
        <Lamp kind="late" size={10} word={`${t('office.lamp.late')} ${late}`} />
      </Link>
      <Link {...to('soon')}>
        <Lamp kind="soon" size={10} word={`${t('office.lamp.soon')} ${soon}`} />
      </Link>
    </div>
  )
}

type BranchProps = { task: TaskGroup; selected: string | undefined; isFiltered: boolean }

function TaskBranch({ task, selected, isFiltered }: BranchProps) {
  const say = useSay()
  const holds = task.clauses.some(({ id }) => id === selected)
  const [isOpened, setOpened] = useState<boolean>()
  const isOpen = isOpened ?? (holds || isFiltered)
  return (
    <li>
      <button type="button" className="branch" aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
        <span className="q">{task.id}</span>
        <span className="el" title={say(task.title)}>
          {say(task.title)}
        </span>
        <GroupLamp counts={task.counts} />
      </button>
      {isOpen ? (
        <ul>
          {task.clauses.map((clause) => (
            <li key={clause.id}>
              <Link
                to="/plan/{-$clause}"
                params={{ clause: clause.id }}
                search={keepPlace}
                className={`leaf ${clause.id === selected ? 'on' : ''}`}
                aria-current={clause.id === selected ? 'page' : undefined}
              >
                <span className="q">{clause.id}</span>
                <span className="el" title={say(clause.title)}>
                  {say(clause.title)}
                </span>
                <GroupLamp counts={clause.counts} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const moveByArrows = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('.branch, .leaf')]
  stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus()
}
