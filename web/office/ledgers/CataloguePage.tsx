import './ledgers.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { filers } from '@bihuan/domain/ledgers/filer.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'

type Catalogue = OutputOf<typeof ledgers.kinds>
type Kind = Catalogue['kinds'][number]

/** Every ledger of the town by group, with how many records of it one may see. */
export function CataloguePage() {
  const { t } = useWords()
  const { value, problem, again } = useAsk(ledgers.kinds, {})
  const [name, setName] = useState('')
  return (
    <Page
      title={t('office.ledgers.title')}
      acts={
        <input
          className="in search"
          type="search"
          aria-label={t('office.ledgers.search')}
          placeholder={t('office.ledgers.search')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      }
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={12} columns={[20, 50, 10]} /> : null}
      {value === undefined ? null : <Groups catalogue={value} name={name.trim().toLowerCase()} />}
    </Page>
  )
}

function Groups({ catalogue: { groups, kinds }, name }: { catalogue: Catalogue; name: string }) {
  const { t } = useWords()
  const say = useSay()
  const found = kinds.filter(({ title }) => `${title.zh} ${title.en}`.toLowerCase().includes(name))
  if (found.length === 0) return <Empty title={t('office.ledgers.noKind', { name })} />
  return groups.map((group) => {
    const own = found.filter((kind) => kind.group === group.name)
    return own.length === 0 ? null : (
      <section key={group.name} className="ledger-group">
        <h2>{say(group.title)}</h2>
        <ul>
          {own.map((kind) => (
            <KindLine key={kind.kind} kind={kind} />
          ))}
        </ul>
      </section>
    )
  })
}

function KindLine({ kind: { kind, title, about, count, isMore, filedBy } }: { kind: Kind }) {
  const { t, language } = useWords()
  const say = useSay()
  const who = filedBy.map((filer) => say(filers[filer])).join(language === 'zh' ? '、' : ', ')
  return (
    <li>
      <Link to="/ledgers/$kind" params={{ kind }}>
        <b>{say(title)}</b>
        <span className="q2 el" title={say(about)}>
          {say(about)}
        </span>
        <span className="q s el sm-hide" title={who}>
          {who}
        </span>
        <span className="num">
          {t(isMore ? 'office.ledgers.countMore' : 'office.ledgers.count', { count })}
        </span>
      </Link>
    </li>
  )
}
