import type { Words } from '@bihuan/domain/base/words.ts'
import { hazardTargetKey } from '@bihuan/domain/exchange/hazard-target-key.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'

/** Back to the list that the rows go into. */
export function BackLink({ target, title }: { target: string; title: Words | undefined }) {
  const { t } = useWords()
  const say = useSay()
  if (target === 'register')
    return (
      <Link to="/parties" className="import-back">
        {t('office.menu.parties')}
      </Link>
    )
  if (target === hazardTargetKey)
    return (
      <Link to="/hazards" className="import-back">
        {t('office.hazards.title')}
      </Link>
    )
  return (
    <Link to="/ledgers/$kind" params={{ kind: target }} className="import-back">
      {title === undefined ? t('office.menu.ledgers') : say(title)}
    </Link>
  )
}
