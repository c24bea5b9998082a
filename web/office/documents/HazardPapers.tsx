import './documents.css'
import { documents } from '@bihuan/contract/documents.ts'
import { type DocumentKind, documentKindNames, kindOf } from '@bihuan/domain/documents/kinds.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { AttachBox } from './AttachBox.tsx'
import { IssueDrawer } from './IssueDrawer.tsx'
import { PaperTag } from './PaperTag.tsx'
import { mayWith, type PaperRow } from './paper-state.ts'
import { VoidBox } from './VoidBox.tsx'
import { WordButton } from './WordButton.tsx'

const isKind = (act: string): act is DocumentKind => (documentKindNames as readonly string[]).includes(act)

/** The papers of a hazard's file, and those that may be issued next. */
export function HazardPapers({ hazard }: { hazard: string }) {
  const { t } = useWords()
  const { value, problem, again } = useAsk(documents.ofHazard, { hazard })
  const [kind, setKind] = useState<DocumentKind>()
  const [voiding, setVoiding] = useState<PaperRow>()
  const [attaching, setAttaching] = useState<PaperRow>()
  const rows = value?.documents ?? []
  return (
    <section className="hazard-papers">
      <h2>{t('office.documents.title')}</h2>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value !== undefined && rows.length === 0 ? (
        <p className="q s">{t('office.documents.noneHere')}</p>
      ) : null}
      <ul className="papers">
        {rows.map((row) => (
          <PaperLine key={row.id} row={row} attach={setAttaching} voidIt={setVoiding} />
        ))}
      </ul>
      {value === undefined ? null : <NextPapers may={value.may} issue={setKind} />}
      <IssueDrawer hazard={hazard} kind={kind} close={() => setKind(undefined)} />
      <VoidBox row={voiding} close={() => setVoiding(undefined)} />
      <AttachBox
        isOpen={attaching !== undefined}
        row={attaching}
        close={() => setAttaching(undefined)}
        done={() => setAttaching(undefined)}
      />
    </section>
  )
}

type LineProps = { row: PaperRow; attach: (row: PaperRow) => void; voidIt: (row: PaperRow) => void }

function PaperLine({ row, attach, voidIt }: LineProps) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  return (
    <li className={row.voided === null ? '' : 'void'}>
      <div>
        <Link to="/documents/$document" params={{ document: row.id }} className="opens">
          {row.number}
        </Link>{' '}
        <PaperTag row={row} />
        <p className="q2 s">
          {say(row.name)} · {sayDay(row.on, language, today)} · {row.issuer}
          {row.voided === null ? null : (
            <> · {t('office.documents.voidedFor', { reason: row.voided.reason })}</>
          )}
        </p>
      </div>
      <div className="acts no-print">
        <WordButton document={row.id} number={row.number} small />
        {mayWith(row, 'attach') ? (
          <button
            type="button"
            className="btn s"
            aria-label={t('office.documents.attachTo', { number: row.number })}
            onClick={() => attach(row)}
          >
            {t(row.signedSheet === null ? 'office.documents.attach' : 'office.documents.attachAgain')}
          </button>
        ) : null}
        {mayWith(row, 'void') ? (
          <button
            type="button"
            className="btn s"
            aria-label={t('office.documents.voidTitle', { number: row.number })}
            onClick={() => voidIt(row)}
          >
            {t('office.documents.void')}
          </button>
        ) : null}
      </div>
    </li>
  )
}

type NextProps = {
  may: readonly { act: string; allowed: boolean; because: { zh: string; en: string } | null }[]
  issue: (kind: DocumentKind) => void
}

/** What may be issued now stands as a button; what may not says why, folded. */
function NextPapers({ may, issue }: NextProps) {
  const { t } = useWords()
  const say = useSay()
  const kinds = may.flatMap((one) => (isKind(one.act) ? [{ ...one, kind: one.act }] : []))
  const later = kinds.filter(({ allowed }) => !allowed)
  return (
    <div className="no-print">
      <p className="acts">
        {kinds
          .filter(({ allowed }) => allowed)
          .map(({ kind }) => (
            <button key={kind} type="button" className="btn" onClick={() => issue(kind)}>
              {t('office.documents.issueOf', { name: say(kindOf(kind).name) })}
            </button>
          ))}
      </p>
      {later.length === 0 ? null : (
        <details className="s">
          <summary>{t('office.documents.later', { count: later.length })}</summary>
          <ul className="q2">
            {later.map(({ kind, because }) => (
              <li key={kind}>{because === null ? say(kindOf(kind).name) : say(because)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
