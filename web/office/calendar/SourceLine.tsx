import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { Source } from './year.ts'

/** By what document it stands, and whether it is the town's own. */
export function SourceLine({ source: { instrument, number, article, local } }: { source: Source }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  return (
    <span className="q2 s">
      {t('office.calendar.by', { source: [say(instrument), number, article].filter(Boolean).join(' ') })}
      {local === null ? null : (
        <>
          {' '}
          <span className="tag pri">{t('office.calendar.own')}</span>{' '}
          {t('office.law.localBy', {
            by: local.by,
            at: sayInstant(local.at, language, me.today),
            reason: local.reason,
          })}
        </>
      )}
    </span>
  )
}
