import './papers.css'
import { documents } from '@bihuan/contract/documents.ts'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Go } from '../Go.tsx'

/** The papers in the file of a hazard, to be read; where there is none, or no line, nothing is said. */
export function PaperLinks({ hazard }: { hazard: string }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const papers = useAsk(documents.ofHazard, { hazard }).value?.documents ?? []
  if (papers.length === 0) return null
  return (
    <section>
      <h2 className="part">{t('field.papers.title', { count: papers.length })}</h2>
      <ul className="paper-links">
        {papers.map(({ id, name, number, on, voided }) => (
          <li key={id}>
            <Go to={`/documents/${id}`}>
              <b>{say(name)}</b>
              <span className="q2">
                {voided === null ? number : <s>{number}</s>} {sayDay(on, language, today)}{' '}
                {voided === null ? null : t('field.papers.voided')}
              </span>
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}
