import { useState } from 'react'
import { sayDay } from '../frame/dates.ts'
import { useSay, useWords } from '../frame/words.ts'
import type { DutyView } from './DutyScreen.tsx'

/** More characters than this are folded on a phone. */
const longPassage = 140

/** Why it is owed: the clause in the plan's words, and the sentence of the notice itself, as on paper. */
export function Why({ view: { duty, why, words, passage, asOf } }: { view: DutyView }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <section className="why" aria-labelledby="why">
      <h2 id="why">{t('field.duty.why', { clause: duty.clause })}</h2>
      <p className="words">{say(words)}</p>
      {passage === null ? null : <Passage text={passage.text} path={passage.path} />}
      <p className="q s">
        {t('field.duty.period', {
          first: sayDay(duty.first, language, asOf),
          due: sayDay(duty.due, language, asOf),
        })}
        <span className="unseen">{say(why)}</span>
      </p>
    </section>
  )
}

function Passage({ text, path }: { text: string; path: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(text.length <= longPassage)
  return (
    <figure className="passage">
      <blockquote lang="zh-CN" className={isOpen ? 'song' : 'song folded'}>
        {text}
      </blockquote>
      <figcaption className="q xs">
        {t('field.duty.passage', { path })}
        {text.length <= longPassage ? null : (
          <button type="button" className="btn t s" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'field.duty.foldPassage' : 'field.duty.openPassage')}
          </button>
        )}
      </figcaption>
    </figure>
  )
}
