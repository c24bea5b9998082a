import { useSay, useWords } from '../../frame/words.ts'
import type { Duty } from './DutyView.tsx'

/** Line by line, how the lamp came about: anybody may reckon it again. */
export function Derivation({ view }: { view: Duty }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <section>
      <h3>{t('office.duty.derivation')}</h3>
      <table className="plain derivation">
        <thead className="unseen">
          <tr>
            <th>{t('office.col.step')}</th>
            <th>{t('office.col.value')}</th>
          </tr>
        </thead>
        <tbody>
          {view.derivation.map(({ label, value, source }) => (
            <tr key={label.en}>
              <th scope="row">{say(label)}</th>
              <td title={source ?? undefined}>{say(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
