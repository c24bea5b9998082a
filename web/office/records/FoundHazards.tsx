import { checklists } from '@bihuan/contract/checklists.ts'
import { endings, stages } from '@bihuan/domain/hazards/stage.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'

/** The hazards that a self-check reported, each with how far its file has come. */
export function FoundHazards({ record }: { record: string }) {
  const { t } = useWords()
  const say = useSay()
  const { value } = useAsk(checklists.found, { record })
  if (value === undefined || value.hazards.length === 0) return null
  return (
    <section className="no-print record-part">
      <h3>{t('field.run.hazards', { count: value.hazards.length })}</h3>
      <ul className="findings">
        {value.hazards.map(({ id, item, number, what, stage, ended }) => (
          <li key={id}>
            <Link to="/hazards/$hazard" params={{ hazard: id }}>
              {say(number)} · {what}
            </Link>{' '}
            <span className="q2">
              {say(ended === null ? stages[stage] : endings[ended])} · {item}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
