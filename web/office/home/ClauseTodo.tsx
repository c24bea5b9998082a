import { duties } from '@bihuan/contract/duties.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'

export type Todo = { clause: string; rule: string; title: Words; lamp: 'late' | 'soon'; count: number }

/** A clause with debtors to see to: the most urgent lamp, how many, who first. */
export function ClauseTodo({
  todo: { clause, rule, title, lamp, count },
  isFirst,
}: {
  todo: Todo
  isFirst: boolean
}) {
  const { t } = useWords()
  const say = useSay()
  const { value } = useAsk(duties.list, { clause, lamp })
  const first = value?.duties.find((duty) => duty.rule === rule)
  const bodies = { to: '/plan/{-$clause}', params: { clause }, search: { lamp } } as const
  return (
    <tr>
      <td>
        {first === undefined ? (
          <Lamp kind={lamp} word={t(`office.lamp.${lamp}`)} />
        ) : (
          <Link to="/duties/$duty" params={{ duty: first.id }} className="opens">
            <DutyLamp lamp={first.lamp} />
          </Link>
        )}
      </td>
      <td className="what">
        <Link {...bodies} className="plain-link">
          {t(`office.home.todo.${lamp}`, { count, title: say(title) })}
        </Link>
      </td>
      <td className="q2 el who" title={first?.debtor.name}>
        {first === undefined
          ? ''
          : count > 1
            ? t('office.home.andOthers', { name: first.debtor.name })
            : first.debtor.name}
      </td>
      <td className="c">{clause}</td>
      <td>
        <Link {...bodies} className={`btn s ${isFirst ? 'p' : ''}`}>
          {t('office.home.see')}
        </Link>
      </td>
    </tr>
  )
}
