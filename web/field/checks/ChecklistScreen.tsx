import './checklist.css'
import { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { TeachingPicture } from '../../parts/checklists/TeachingPicture.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import { mayTick, mayVisit } from '../use-runs.ts'
import { StartRun } from './StartRun.tsx'

type Item = OutputOf<typeof checklists.show>['items'][number]

/** One list to read in the workshop: each item opens to how it is checked and what good looks like. */
export function ChecklistScreen() {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const { list = '', firm } = useParams({ strict: false }) as { list?: string; firm?: string }
  const { value, problem, again } = useAsk(checklists.show, {
    list,
    ...(firm === undefined ? {} : { party: firm }),
  })
  const mayStart = firm === undefined ? mayTick(me) : mayVisit(me)
  return (
    <Page
      title={value === undefined ? t('field.checklists.title') : say(value.title)}
      under={value === undefined ? undefined : t('field.checklists.items', { count: value.items.length })}
      back={firm === undefined ? '/checklists' : `/visits/${firm}`}
      act={value === undefined || !mayStart ? undefined : <StartRun list={value} firm={firm} />}
    >
      {value === undefined ? (
        <div className="pad-in">
          {problem === undefined ? <Skeleton rows={8} columns={[70, 30]} /> : null}
          {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        </div>
      ) : (
        value.parts.map(({ id, name }) => (
          <section key={id} className="check-part">
            <h2>{say(name)}</h2>
            {value.items
              .filter(({ part }) => part === id)
              .map((item) => (
                <ItemFold key={item.id} item={item} />
              ))}
          </section>
        ))
      )}
    </Page>
  )
}

function ItemFold({ item }: { item: Item }) {
  const { t, language } = useWords()
  const say = useSay()
  const basis = item.basis.map(
    ({ name, article }) => `${say(name)}${article === null ? '' : ` ${say(article)}`}`,
  )
  return (
    <details className="cells fold check-item">
      <summary className="cell">
        <span className="q s">{item.id.slice(item.id.lastIndexOf('-') + 1)}</span>
        <span className="sp">{say(item.ask)}</span>
      </summary>
      <TeachingPicture picture={item.picture} />
      <dl>
        <Line label={t('field.checklists.how')} words={say(item.how)} />
        <Line label={t('field.checklists.good')} words={say(item.good)} />
        <Line label={t('field.checklists.ifNot')} words={`${say(item.wording)} · ${say(item.gradeName)}`} />
        <Line label={t('field.checklists.atOnce')} words={say(item.advice)} />
        <Line label={t('field.checklists.basis')} words={basis.join(language === 'zh' ? '；' : '; ')} />
      </dl>
    </details>
  )
}

function Line({ label, words }: { label: string; words: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  )
}
