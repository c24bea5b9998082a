import { parties } from '@bihuan/contract/parties.ts'
import { useId, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Go } from '../Go.tsx'
import { useSettled } from '../hazards/use-settled.ts'
import { Page } from '../Page.tsx'
import { RunsHere } from '../RunsHere.tsx'
import { Trouble } from '../Trouble.tsx'
import { mayVisit } from '../use-runs.ts'
import './run.css'

/** Which firm is visited: those within one's reach, found by a part of the name. */
export function VisitsScreen() {
  const { t } = useWords()
  if (!mayVisit(useMe()))
    return (
      <Page title={t('field.visit.title')} back="/me">
        <Empty title={t('ticking.visit.mayNot')} />
      </Page>
    )
  return (
    <Page title={t('field.visit.title')} under={t('ticking.visit.lead')} back="/me">
      <RunsHere at="visits/" />
      <Search />
    </Page>
  )
}

function Search() {
  const { t } = useWords()
  const id = useId()
  const [words, setWords] = useState('')
  return (
    <>
      <div className="pad-in">
        <div className="fld entry">
          <label htmlFor={id}>{t('ticking.visit.search')}</label>
          <input
            id={id}
            className="in"
            type="search"
            autoComplete="off"
            placeholder={t('field.hazards.searchParty')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      </div>
      <Firms words={useSettled(words.trim())} />
    </>
  )
}

/** As many as a thumb passes without tiring. */
const most = 30

function Firms({ words }: { words: string }) {
  const { t } = useWords()
  const { value, problem, again } = useAsk(parties.list, {
    ...{ kind: 'enterprise', status: 'open' },
    ...(words === '' ? {} : { name: words }),
  })
  if (value === undefined)
    return (
      <div className="pad-in">
        {problem === undefined ? <Skeleton rows={6} columns={[60, 20]} /> : null}
        {problem?.code === 'network' ? <p role="status">{t('ticking.visit.offline')}</p> : null}
        {problem === undefined ? null : <Trouble problem={problem} again={again} />}
      </div>
    )
  if (value.parties.length === 0)
    return (
      <p className="pad-in hint" role="status">
        {t('ticking.visit.none')}
      </p>
    )
  const shown = value.parties.slice(0, most)
  return (
    <>
      <ul className="cells top">
        {shown.map(({ id, name, place }) => (
          <li key={id}>
            <Go to={`/visits/${id}`} className="cell go">
              <span className="sp">
                <span className="what">{name}</span>
                <span className="q2 s">{place}</span>
              </span>
            </Go>
          </li>
        ))}
      </ul>
      {value.total > shown.length ? (
        <p className="pad-in q s">{t('ticking.visit.more', { count: value.total - shown.length })}</p>
      ) : null}
    </>
  )
}
