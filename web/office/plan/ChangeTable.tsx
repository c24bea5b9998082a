import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'

type Changes = OutputOf<typeof plans.previewIssue>['changes']

/** Every change by name, with its date and its reason. */
export function ChangeTable({ changes, isForOne = false }: { changes: Changes; isForOne?: boolean }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.issue.changes')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{t('office.issue.change')}</th>
            {isForOne ? null : <th>{t('office.col.debtor')}</th>}
            <th>{t('office.col.clause')}</th>
            <th>{t('office.col.duty')}</th>
            <th>{t('office.col.due')}</th>
            <th>{t('office.issue.why')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={`${one.change}-${one.debtor.id}-${one.clause}-${one.title.en}-${one.due}`}>
              <td className="nw">{t(`office.issue.${one.change}`)}</td>
              {isForOne ? null : (
                <td className="nw">
                  <Link to="/parties/$party" params={{ party: one.debtor.id }}>
                    {one.debtor.name}
                  </Link>
                </td>
              )}
              <td>{one.clause}</td>
              <td className="nw">{say(one.title)}</td>
              <td className="nw">{sayDay(one.due, language)}</td>
              <td className="why">{say(one.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
