import './words.ts'
import './snaps.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { useAddress } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../ErrorView.tsx'
import { Note } from '../Note.tsx'
import { Skeleton } from '../Skeleton.tsx'

type Gate = NonNullable<OutputOf<typeof snaps.gate>['gate']>

/** The code on an enterprise's gate: to be printed and hung up, or put in another's place. */
export function GateSheet({ party }: { party: string }) {
  const { t } = useWords()
  const origin = useAddress()
  const { hostname } = new URL(origin)
  const { value, problem, again } = useAsk(snaps.gate, { party, origin })
  const [small, setSmall] = useState(false)
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return <Skeleton rows={6} columns={[60]} />
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1'
  return (
    <div className="gate-sheet">
      {value.gate === null ? <p className="q2 no-print">{t('snaps.gateNone')}</p> : null}
      {isHere && value.gate !== null ? (
        <div className="no-print">
          <Note kind="warn">{t('snaps.gateLocal')}</Note>
        </div>
      ) : null}
      {value.gate === null ? null : (
        <>
          <p className="snap-acts no-print">
            <button type="button" className="btn p" onClick={() => print()}>
              {t('snaps.gatePrint')}
            </button>
            <button type="button" className="btn" aria-pressed={small} onClick={() => setSmall(!small)}>
              {t(small ? 'snaps.gateA4' : 'snaps.gateA5')}
            </button>
            <a className="btn" href={value.gate.address} target="_blank" rel="noreferrer">
              {t('snaps.gateOpen')}
            </a>
          </p>
          <Poster gate={value.gate} small={small} />
        </>
      )}
      {value.mayRenew ? <Renewing party={party} isFirst={value.gate === null} /> : null}
    </div>
  )
}

function Poster({ gate: { party, code, address, path, side }, small }: { gate: Gate; small: boolean }) {
  const { t } = useWords()
  return (
    <article className={small ? 'poster small' : 'poster'}>
      <h2>{t('snaps.posterTitle')}</h2>
      <p className="firm">{party.name}</p>
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('snaps.posterCode')}>
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="mono">{code}</p>
      <p>{t('snaps.posterHow')}</p>
      <p className="mono address">{address}</p>
    </article>
  )
}

/** The old poster leads nowhere from then on, so it is asked twice. */
function Renewing({ party, isFirst }: { party: string; isFirst: boolean }) {
  const { t } = useWords()
  const origin = useAddress()
  const { act, isBusy, problem } = useAct(snaps.renewGate)
  const [isAsking, setAsking] = useState(false)
  const renew = async () => {
    await act({ party, origin })
    setAsking(false)
  }
  return (
    <div className="no-print renewing">
      {problem === undefined ? null : <ProblemWords problem={problem} />}
      {isFirst ? (
        <button type="button" className="btn p" disabled={isBusy} onClick={() => void renew()}>
          {t('snaps.gateMake')}
        </button>
      ) : isAsking ? (
        <Note title={t('snaps.gateSure')}>
          <p className="snap-acts">
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {t('snaps.gateKeep')}
            </button>
            <button type="button" className="btn p" disabled={isBusy} onClick={() => void renew()}>
              {t('snaps.gateRenewDo')}
            </button>
          </p>
        </Note>
      ) : (
        <button type="button" className="btn t" onClick={() => setAsking(true)}>
          {t('snaps.gateRenew')}
        </button>
      )}
    </div>
  )
}
