import type { Problem } from '../../frame/problem.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { useFieldName } from './FactFields.tsx'
import { differing, type Filled, partyFields, saidValue } from './party-form.ts'

type Props = {
  problem: Problem
  mine: Filled
  theirs: Filled
  isBusy: boolean
  keepMine: () => void
  keepTheirs: () => void
}

/** Two people changed the same thing: both versions, what differs in bold, and one choice. */
export function TwoVersions({ problem, mine, theirs, isBusy, keepMine, keepTheirs }: Props) {
  const { t } = useWords()
  const say = useSay()
  const nameOf = useFieldName()
  const who = String(problem.because.who ?? '')
  const different = differing(mine, theirs)
  return (
    <section>
      <Note kind="warn">{problem.detail}</Note>
      <table className="plain two">
        <thead>
          <tr>
            <th>{t('office.col.field')}</th>
            <th>{t('office.two.mine')}</th>
            <th>{t('office.two.theirs', { who })}</th>
          </tr>
        </thead>
        <tbody>
          {partyFields
            .filter((field) => mine[field] !== '' || theirs[field] !== '')
            .map((field) => {
              const Word = different.includes(field) ? 'b' : 'span'
              return (
                <tr key={field} className={different.includes(field) ? 'on' : ''}>
                  <th scope="row">{nameOf(field)}</th>
                  <td>{saidValue(field, mine[field], say) || t('office.two.empty')}</td>
                  <td>
                    <Word>{saidValue(field, theirs[field], say) || t('office.two.empty')}</Word>
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
      <p className="acts">
        <button type="button" className="btn p" disabled={isBusy} onClick={keepMine}>
          {t('office.two.keepMine')}
        </button>
        <button type="button" className="btn" disabled={isBusy} onClick={keepTheirs}>
          {t('office.two.keepTheirs', { who })}
        </button>
      </p>
    </section>
  )
}
