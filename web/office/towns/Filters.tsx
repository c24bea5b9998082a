import { groupingNames, groupings } from '@bihuan/domain/rollup/group.ts'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import type { Comparison } from './compared.ts'

/** How the comparison is cut, of which task, and in which order; all of it in the address. */
export function Filters({ comparison: { by, tasks } }: { comparison: Comparison }) {
  const { t } = useWords()
  const say = useSay()
  const { sort } = useSearch({ strict: false })
  return (
    <div className="filters no-print">
      <nav className="seg" aria-label={t('office.towns.cut')}>
        {groupingNames.map((one) => (
          <Link
            key={one}
            to="/towns"
            search={(old) => ({ ...old, by: one === 'clause' ? undefined : one })}
            className={one === by ? 'on' : ''}
            aria-current={one === by}
          >
            {say(groupings[one])}
          </Link>
        ))}
      </nav>
      <TaskSelect tasks={tasks} />
      <nav className="seg" aria-label={t('office.towns.order')}>
        {([undefined, 'worst'] as const).map((one) => (
          <Link
            key={one ?? 'listed'}
            to="/towns"
            search={(old) => ({ ...old, sort: one })}
            className={one === sort ? 'on' : ''}
            aria-current={one === sort}
          >
            {t(one === undefined ? 'office.towns.asListed' : 'office.towns.worst')}
          </Link>
        ))}
      </nav>
      <span className="sp" />
      <span className="q s">{t('office.towns.unit')}</span>
    </div>
  )
}

function TaskSelect({ tasks }: Pick<Comparison, 'tasks'>) {
  const { t } = useWords()
  const say = useSay()
  const navigate = useNavigate()
  const { task } = useSearch({ strict: false })
  return (
    <select
      className="in task-select"
      aria-label={t('office.towns.task')}
      value={task ?? ''}
      onChange={({ target }) =>
        void navigate({ to: '/towns', search: (old) => ({ ...old, task: target.value || undefined }) })
      }
    >
      <option value="">{t('office.towns.anyTask')}</option>
      {tasks.map(({ id, title }) => (
        <option key={id} value={id}>
          {id} {say(title)}
        </option>
      ))}
    </select>
  )
}
