import { ledgers } from '@bihuan/contract/ledgers.ts'
import { Modal } from 'antd'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { filterOf, isSameView, keptOf, readLedgerSearch } from './ledger-search.ts'
import type { LedgerSearching } from './use-ledger-search.ts'

type View = { id?: string; name: string; query: Record<string, string> }

/** Views as tabs, each with its count: some that everybody has, then one's own. */
export function ViewTabs({ searching }: { searching: LedgerSearching }) {
  const { t } = useWords()
  const { today } = useMe()
  const { kind, search, show } = searching
  const own = useAsk(ledgers.views, { kind }).value?.views ?? []
  const now = keptOf(search)
  const views: View[] = [
    { name: t('office.ledgers.views.all'), query: {} },
    { name: t('office.ledgers.views.thisYear'), query: { from: `${today.slice(0, 4)}-01-01` } },
    { name: t('office.ledgers.views.late'), query: { state: 'late' } },
    { name: t('office.ledgers.views.returned'), query: { state: 'returned' } },
    ...own,
  ]
  const current = views.find(({ query }) => isSameView(query, now))
  return (
    <nav className="view-tabs no-print" aria-label={t('office.ledgers.views.label')}>
      {views.map((view) => (
        <button
          key={view.id ?? view.name}
          type="button"
          className={view === current ? 'on' : ''}
          aria-current={view === current}
          onClick={() => show(readLedgerSearch(view.query))}
        >
          {view.name} <ViewCount kind={kind} query={view.query} />
        </button>
      ))}
      {current === undefined ? <SaveView kind={kind} query={now} /> : null}
      {current?.id === undefined ? null : <DropView view={current.id} />}
    </nav>
  )
}

function ViewCount({ kind, query }: { kind: string; query: View['query'] }) {
  const { value } = useAsk(ledgers.totals, { kind, ...filterOf(readLedgerSearch(query)) }, { keep: true })
  return <span className="q">{value === undefined ? '' : `${value.count}${value.isMore ? '+' : ''}`}</span>
}

function SaveView({ kind, query }: { kind: string; query: View['query'] }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const { act, isBusy, problem } = useAct(ledgers.saveView)
  const save = async () => {
    if (name.trim() === '') return
    const answer = await act({ kind, name: name.trim(), query })
    if (answer.ok) setOpen(false)
  }
  return (
    <>
      <button type="button" className="save-view" onClick={() => setOpen(true)}>
        {t('office.ledgers.views.save')}
      </button>
      <Modal
        open={isOpen}
        title={t('office.ledgers.views.save')}
        okText={t('office.save')}
        cancelText={t('office.cancel')}
        okButtonProps={{ disabled: name.trim() === '' }}
        confirmLoading={isBusy}
        onOk={() => void save()}
        onCancel={() => setOpen(false)}
      >
        <Labelled
          label={t('office.ledgers.views.name')}
          hint={t('office.ledgers.views.hint')}
          value={name}
          change={(typed) => setName(typed.slice(0, 20))}
        />
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
      </Modal>
    </>
  )
}

function DropView({ view }: { view: string }) {
  const { t } = useWords()
  const { act, isBusy } = useAct(ledgers.dropView)
  return (
    <button type="button" className="save-view" disabled={isBusy} onClick={() => void act({ view })}>
      {t('office.ledgers.views.drop')}
    </button>
  )
}
