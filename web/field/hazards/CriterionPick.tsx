import { checklists } from '@bihuan/contract/checklists.ts'
import { useId } from 'react'
import { useAsk } from '../../frame/ask.ts'
import type { Typed } from '../../frame/typed.ts'
import { useSay, useWords } from '../../frame/words.ts'

type Props = { value: Typed[string] | undefined; change: (value: string) => void }

/** The criterion that makes it major, out of the standards in force today; without a line what was chosen stays. */
export function CriterionPick({ value, change }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const catalogue = useAsk(checklists.catalogue, {}).value
  const chosen = typeof value === 'string' ? value : ''
  const standards = (catalogue?.standards ?? []).filter(({ criteria }) => criteria.length > 0)
  const criterion = standards.flatMap(({ criteria }) => criteria).find((one) => one.id === chosen)
  return (
    <div className="fld entry" data-field="criterion">
      <label htmlFor={id}>{t('field.hazards.criterion')}</label>
      <p className="hint">{t('field.hazards.criterionHint')}</p>
      <select id={id} className="in" value={chosen} onChange={(event) => change(event.target.value)}>
        <option value="">{t('field.hazards.noCriterion')}</option>
        {chosen !== '' && criterion === undefined ? <option value={chosen}>{chosen}</option> : null}
        {standards.map(({ standard, title, criteria }) => (
          <optgroup key={standard} label={say(title)}>
            {criteria.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.no} ${say(one.says)}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {criterion === undefined ? null : <p className="hint">{say(criterion.says)}</p>}
    </div>
  )
}
