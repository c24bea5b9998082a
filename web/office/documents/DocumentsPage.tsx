import '../ledgers/ledgers.css'
import '../parts/entry.css'
import './documents.css'
import { documents } from '@bihuan/contract/documents.ts'
import { yearOf } from '@bihuan/domain/base/day.ts'
import { documentKinds } from '@bihuan/domain/documents/kinds.ts'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'
import { AttachBox } from './AttachBox.tsx'
import { askedOf, type DocumentSearch, readDocumentSearch } from './document-search.ts'
import { PaperTag } from './PaperTag.tsx'
import type { PaperRow } from './paper-state.ts'

/** All papers of the town, the latest first, by year, kind and how far they are. */
export function DocumentsPage() {
  const { t } = useWords()
  const search = readDocumentSearch(useSearch({ strict: false }))
  const list = usePages(documents.list, askedOf(search), ({ next }) => next, 'cursor')
  const rows = list.pages?.flatMap((page) => page.documents)
  return (
    <Page title={t('office.documents.title')} acts={<Acts search={search} />} className="documents-page">
      <Filters search={search} />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={12} columns={[20, 20, 30, 12]} /> : null}
      {rows === undefined ? null : rows.length === 0 ? (
        <Empty title={t('office.documents.none')}>{t('office.documents.noneWhy')}</Empty>
      ) : (
        <Table rows={rows} />
      )}
      {list.hasMore ? (
        <p className="more-row">
          <button type="button" className="btn s" disabled={list.isFetchingMore} onClick={list.more}>
            {t('office.more')}
          </button>
        </p>
      ) : null}
    </Page>
  )
}

/** A pile of signed sheets goes in here one after the other: each finds its own paper. */
function Acts({ search }: { search: DocumentSearch }) {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const out = <ListOut list="documents" asked={askedOf(search)} />
  if (!mayDo(me, 'hazard.sign')) return out
  return (
    <>
      {out}
      <button type="button" className="btn p" onClick={() => setOpen(true)}>
        {t('office.documents.attachAny')}
      </button>
      <AttachBox
        isOpen={isOpen}
        close={() => setOpen(false)}
        done={({ id }) => void navigate({ to: '/documents/$document', params: { document: id } })}
      />
    </>
  )
}

function Filters({ search }: { search: DocumentSearch }) {
  const { t } = useWords()
  const say = useSay()
  const navigate = useNavigate()
  const now = yearOf(useMe().today)
  const change = (name: keyof DocumentSearch, value: string) =>
    void navigate({
      to: '/documents',
      search: readDocumentSearch({ ...search, [name]: value }),
      replace: true,
    })
  const years = [0, 1, 2, 3, 4].map((ago) => String(now - ago))
  const states = (['unsigned', 'standing', 'voided'] as const).map((state) => [
    state,
    t(`office.documents.filter.${state}`),
  ])
  const pick = (name: keyof DocumentSearch, label: string, choices: readonly (readonly string[])[]) => (
    <select
      className="in pick"
      aria-label={label}
      value={search[name] ?? ''}
      onChange={({ target }) => change(name, target.value)}
    >
      <option value="">{t('office.ledgers.allOf', { of: label })}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
  return (
    <div className="filters no-print">
      {pick(
        'issued',
        t('office.documents.year'),
        years.map((year) => [year, year]),
      )}
      {pick(
        'paper',
        t('office.documents.kind'),
        Object.entries(documentKinds).map(([name, kind]) => [name, say(kind.name)]),
      )}
      {pick('sheet', t('office.documents.stateName'), states)}
    </div>
  )
}

function Table({ rows }: { rows: readonly PaperRow[] }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  return (
    <table className="dense documents-table">
      <thead>
        <tr>
          <th>{t('office.documents.number')}</th>
          <th>{t('office.documents.kind')}</th>
          <th>{t('office.documents.hazard')}</th>
          <th>{t('office.col.debtor')}</th>
          <th>{t('office.documents.on')}</th>
          <th>{t('office.documents.stateName')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nw">
              <Link to="/documents/$document" params={{ document: row.id }} className="opens">
                {row.voided === null ? row.number : <s>{row.number}</s>}
              </Link>
            </td>
            <td className="nw">{say(row.name)}</td>
            <td className="what" title={row.hazard.what}>
              <Link to="/hazards/$hazard" params={{ hazard: row.hazard.id }} className="plain-link">
                {row.hazard.what}
              </Link>
            </td>
            <td className="el" title={row.party.name}>
              {row.party.name}
            </td>
            <td className="nw q2">{sayDay(row.on, language, today)}</td>
            <td className="nw">
              <PaperTag row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
