import { checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import './checklists.css'
import { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { ItemLine } from './ItemLine.tsx'
import type { ListSearch } from './list-search.ts'
import { PaperList } from './PaperList.tsx'

export type List = OutputOf<typeof checklists.show>

/** One list: what to look at part by part, how, on what it rests, and what to write when the answer is no. */
export function ChecklistPage() {
  const { t } = useWords()
  const say = useSay()
  const { list = '' } = useParams({ strict: false }) as { list?: string }
  const { party, asOf, rhythm, part } = useSearch({ strict: false }) as ListSearch & {
    party?: string
    asOf?: string
  }
  const asked = { list, ...(party && { party }), ...(asOf && { on: asOf }), ...(rhythm && { rhythm }) }
  const { value, problem, again } = useAsk(checklists.show, asked, { keep: true })
  // The lists are asked for the party's name, which the sheet prints; they are remembered from the page before.
  const { value: lists } = useAsk(checklists.list, { ...(party && { party }) })
  return (
    <Page
      title={value === undefined ? t('office.checklists.title') : say(value.title)}
      crumb={
        <Link to="/checklists" search={{ ...(party && { party }) }}>
          {t('office.checklists.title')}
        </Link>
      }
      className="checklist-page"
      acts={
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('office.checklists.print')}
        </button>
      }
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={10} columns={[40, 40]} /> : null}
      {value === undefined ? null : (
        <>
          <Head list={value} party={lists?.party?.name} />
          <Narrow list={value} search={{ rhythm, part }} party={party} />
          <Parts list={value} part={part} />
          <PaperList list={value} part={part} rhythm={rhythm} party={lists?.party?.name} />
        </>
      )}
    </Page>
  )
}

function Head({ list, party }: { list: List; party: string | undefined }) {
  const { t, language } = useWords()
  const say = useSay()
  const major = list.items.filter(({ grade }) => grade === 'major').length
  return (
    <div className="checklist-head no-print">
      <p>{say(list.about)}</p>
      <p className="q2">
        {major === 0
          ? t('office.checklists.sentenceNone', { count: list.items.length })
          : t('office.checklists.sentence', { count: list.items.length, major })}
        {list.because === null || party === undefined
          ? null
          : ` ${t('office.checklists.ownOf', { name: party, why: say(list.because) })}`}
      </p>
      <dl className="checklist-facts">
        <div>
          <dt>{t('office.checklists.forWhom')}</dt>
          <dd>{say(list.forWhom)}</dd>
        </div>
        {list.besides === null ? null : (
          <div>
            <dt>{t('office.checklists.besides')}</dt>
            <dd>{say(list.besides)}</dd>
          </div>
        )}
        <div>
          <dt>{t('office.checklists.edition')}</dt>
          <dd>
            {t('office.checklists.editionOf', { edition: list.edition, from: sayDay(list.from, language) })}
          </dd>
        </div>
      </dl>
    </div>
  )
}

type NarrowProps = { list: List; search: ListSearch; party: string | undefined }

/** By how often one checks, and by part: both stay in the address. */
function Narrow({ list, search, party }: NarrowProps) {
  const { t } = useWords()
  const say = useSay()
  const rhythms = Object.entries(checkRhythms) as [
    NonNullable<ListSearch['rhythm']>,
    { zh: string; en: string },
  ][]
  const to = (change: ListSearch) => ({ ...(party && { party }), ...search, ...change })
  const link = (key: string, words: string, isOn: boolean, change: ListSearch) => (
    <Link
      key={key}
      to="/checklists/$list"
      params={{ list: list.id }}
      search={to(change)}
      className={isOn ? 'on' : ''}
      aria-current={isOn ? 'true' : undefined}
    >
      {words}
    </Link>
  )
  return (
    <nav className="checklist-narrow no-print" aria-label={t('office.checklists.narrow')}>
      <div className="seg">
        {link('all', t('office.checklists.everything'), search.rhythm === undefined, { rhythm: undefined })}
        {rhythms
          .slice(0, 4)
          .map(([code, words]) => link(code, say(words), search.rhythm === code, { rhythm: code }))}
      </div>
      <div className="part-links">
        {link('', t('office.checklists.allParts'), search.part === undefined, { part: undefined })}
        {list.parts.map(({ id, name, items }) =>
          link(id, `${say(name)} ${items}`, search.part === id, { part: id }),
        )}
      </div>
    </nav>
  )
}

function Parts({ list, part }: { list: List; part: string | undefined }) {
  const { t } = useWords()
  const say = useSay()
  const shown = list.parts.filter(({ id }) => part === undefined || id === part)
  if (shown.length === 0)
    return (
      <Empty
        title={t('office.checklists.noItems')}
        act={
          <Link to="/checklists/$list" params={{ list: list.id }}>
            {t('office.checklists.showAll')}
          </Link>
        }
      >
        {t('office.checklists.noItemsHint')}
      </Empty>
    )
  return (
    <div className="no-print">
      {shown.map(({ id, name }) => (
        <section key={id} className="check-part">
          <h2>{say(name)}</h2>
          <ol>
            {list.items
              .filter((item) => item.part === id)
              .map((item) => (
                <ItemLine key={item.id} item={item} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
