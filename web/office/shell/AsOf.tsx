import { isDay } from '@bihuan/domain/base/day.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

/** The day on which the page is looked at. It stands in the address, so that a link shows the same lamps. */
export function AsOf() {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const asOf = useSearch({ strict: false }).asOf
  const look = (day: string) => {
    if (day !== '' && !isDay(day)) return
    const other = day === '' || day === me.today ? undefined : day
    void navigate({ to: '.', search: (old) => ({ ...old, asOf: other }), replace: true })
  }
  return (
    <span className="as-of">
      <label className="q" htmlFor="as-of">
        {t('office.asOf.label')}
      </label>
      <input
        id="as-of"
        className="in"
        type="date"
        value={asOf ?? me.today}
        onChange={(event) => look(event.target.value)}
      />
      {asOf === undefined ? null : (
        <button type="button" className="btn t s" onClick={() => look('')}>
          {t('office.asOf.today')}
        </button>
      )}
    </span>
  )
}
