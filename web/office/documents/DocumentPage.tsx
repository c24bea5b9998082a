import './documents.css'
import { documents } from '@bihuan/contract/documents.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useAddress, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { PaperSheet } from '../../parts/documents/PaperSheet.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { PhotoStrip } from '../../parts/PhotoStrip.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { fileAddress } from '../parts/file-address.ts'
import { Hash } from '../parts/Hash.tsx'
import { Page } from '../shell/Page.tsx'
import { AttachBox } from './AttachBox.tsx'
import { PaperTag } from './PaperTag.tsx'
import { mayWith } from './paper-state.ts'
import { VoidBox } from './VoidBox.tsx'
import { WordButton } from './WordButton.tsx'

type Shown = OutputOf<typeof documents.show>

/** One paper as it is printed, with whether its words are still those that were issued. */
export function DocumentPage() {
  const { t } = useWords()
  const { document = '' } = useParams({ strict: false }) as { document?: string }
  const { value, problem, again } = useAsk(documents.show, { document, origin: useAddress() })
  if (value !== undefined) return <Document shown={value} />
  return (
    <Page title={t('office.documents.one')}>
      {problem === undefined ? (
        <Skeleton rows={14} columns={[80]} />
      ) : (
        <ErrorView problem={problem} again={again} />
      )}
    </Page>
  )
}

function Document({ shown }: { shown: Shown }) {
  const { t } = useWords()
  return (
    <Page
      title={shown.number}
      className="document-page"
      crumb={<Crumb shown={shown} />}
      acts={<Acts shown={shown} />}
    >
      <div className="no-print">
        <State shown={shown} />
      </div>
      <div className="document-columns">
        <PaperSheet
          paper={shown.paper}
          digest={shown.digest}
          isVoided={shown.voided !== null}
          mark={shown.mark === null ? undefined : { svg: shown.mark, name: t('office.documents.mark') }}
        />
        <Signed shown={shown} />
      </div>
    </Page>
  )
}

function Crumb({ shown: { hazard } }: { shown: Shown }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <>
      <Link to="/documents">{t('office.documents.title')}</Link> /{' '}
      <Link to="/hazards/$hazard" params={{ hazard: hazard.id }}>
        {say(hazard.number)}
      </Link>
    </>
  )
}

function Acts({ shown }: { shown: Shown }) {
  const { t } = useWords()
  const [isAttaching, setAttaching] = useState(false)
  const [isVoiding, setVoiding] = useState(false)
  return (
    <span className="document-acts no-print">
      {mayWith(shown, 'void') ? (
        <button type="button" className="btn" onClick={() => setVoiding(true)}>
          {t('office.documents.void')}
        </button>
      ) : null}
      {mayWith(shown, 'attach') ? (
        <button type="button" className="btn" onClick={() => setAttaching(true)}>
          {t(shown.signedSheet === null ? 'office.documents.attach' : 'office.documents.attachAgain')}
        </button>
      ) : null}
      <WordButton document={shown.id} number={shown.number} />
      <button type="button" className="btn p" onClick={() => window.print()}>
        {t('office.print')}
      </button>
      <VoidBox row={isVoiding ? shown : undefined} close={() => setVoiding(false)} />
      <AttachBox
        isOpen={isAttaching}
        row={shown}
        close={() => setAttaching(false)}
        done={() => setAttaching(false)}
      />
    </span>
  )
}

/** Issued by whom and when, whether its words hold, and what became of it. */
function State({ shown }: { shown: Shown }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const { name, issuedAt, issuedBy, isWhole, digest, voided, party } = shown
  return (
    <>
      <p className="s q2 document-under">
        <PaperTag row={shown} /> <b>{say(name)}</b>
        <Link to="/parties/$party" params={{ party: party.id }}>
          {party.name}
        </Link>
        <span>
          {t('office.documents.issuedBy', { by: issuedBy, at: sayInstant(issuedAt, language, today) })}
        </span>
        <span>
          {t(isWhole ? 'office.documents.whole' : 'office.documents.broken')} <Hash value={digest} />
        </span>
      </p>
      {isWhole ? null : <Note kind="error">{t('office.documents.brokenWhat')}</Note>}
      {voided === null ? null : (
        <Note
          kind="warn"
          title={t('office.documents.voidedBy', {
            by: voided.by,
            at: sayInstant(voided.at, language, today),
          })}
        >
          <p>{voided.reason}</p>
        </Note>
      )}
    </>
  )
}

function Signed({ shown: { signedSheet, hazard, number, voided } }: { shown: Shown }) {
  const { t } = useWords()
  return (
    <aside className="signed-sheet no-print" aria-label={t('office.documents.signedSheet')}>
      <h2>{t('office.documents.signedSheet')}</h2>
      {signedSheet === null ? (
        <p className="q s">
          {voided === null ? t('office.documents.howSigned') : t('office.documents.noSheet')}
        </p>
      ) : (
        <PhotoStrip value={[signedSheet.digest]} within={hazard.id} what={number} href={fileAddress} />
      )}
    </aside>
  )
}
