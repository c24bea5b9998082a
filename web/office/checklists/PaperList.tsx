import { type CheckRhythm, checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { TeachingPicture } from '../../parts/checklists/TeachingPicture.tsx'
import type { List } from './ChecklistPage.tsx'
import { numberOf } from './ItemLine.tsx'

type Props = {
  list: List
  part: string | undefined
  rhythm: CheckRhythm | undefined
  /** Whose check it is; without it a line to write on. */
  party: string | undefined
}

const columns = ['no', 'ask', 'how', 'basis', 'result', 'remark'] as const

/** The list as a paper form on A4: to be ticked by hand and signed. */
export function PaperList({ list, part, rhythm, party }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const parts = list.parts.filter(({ id }) => part === undefined || id === part)
  return (
    <article className="paper-list" aria-hidden="true">
      <p className="paper-title">
        {say(list.title)}
        {rhythm === undefined
          ? null
          : t('office.checklists.paper.rhythm', { rhythm: say(checkRhythms[rhythm]) })}
      </p>
      <p className="paper-who">
        <span>{t('office.checklists.paper.unit', { name: party ?? '＿＿＿＿＿＿＿＿＿＿＿＿' })}</span>
        <span>{t('office.checklists.paper.day')}</span>
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} className={`c-${column}`}>
                {t(`office.checklists.paper.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ id, name }) => (
          <tbody key={id}>
            <tr className="part-row">
              <td colSpan={columns.length}>{say(name)}</td>
            </tr>
            {list.items
              .filter((item) => item.part === id)
              .map((item) => (
                <tr key={item.id}>
                  <td className="c-no">{numberOf(item)}</td>
                  <td>{say(item.ask)}</td>
                  <td>
                    {say(item.how)}
                    <TeachingPicture picture={item.picture} />
                  </td>
                  <td>
                    {item.basis.map(({ name: law, article }) => (
                      <span key={`${law.en} ${article?.en ?? ''}`} className="paper-basis">
                        {language === 'zh'
                          ? `《${law.zh}》${article?.zh ?? ''}`
                          : `${law.en} ${article?.en ?? ''}`}
                      </span>
                    ))}
                  </td>
                  <td />
                  <td />
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p className="paper-how">{t('office.checklists.paper.howToFill')}</p>
      <p className="paper-signed">
        {(['checker', 'company', 'head'] as const).map((who) => (
          <span key={who}>{t(`office.checklists.paper.${who}`)}</span>
        ))}
      </p>
      <p className="paper-foot">
        {t('office.checklists.editionOf', { edition: list.edition, from: sayDay(list.from, language) })} ·{' '}
        {t('office.checklists.paper.noSanction')}
      </p>
    </article>
  )
}
