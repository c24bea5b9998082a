import './law.css'
import { law } from '@bihuan/contract/law.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { AsOf } from '../shell/AsOf.tsx'
import { Page } from '../shell/Page.tsx'
import { confirmedOf, isFound, isUnconfirmed, type Parameter } from './figure.ts'
import { LawTable } from './LawTable.tsx'

/** Every figure of the law on a day: what it is, where it stands, and which still wait for the town. */
export function LawPage() {
  const { t } = useWords()
  const { asOf } = useSearch({ strict: false })
  const { value, problem, again } = useAsk(law.parameters, asOf === undefined ? {} : { on: asOf }, {
    keep: true,
  })
  return (
    <Page title={t('office.menu.law')} acts={<AsOf />}>
      <p className="q2 law-lead">{t('office.law.lead')}</p>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? (
        <Skeleton rows={14} columns={[28, 14, 30, 12]} />
      ) : null}
      {value === undefined ? null : (
        <Figures parameters={value.parameters} mayConfirm={value.may.some(({ allowed }) => allowed)} />
      )}
    </Page>
  )
}

/** The words sought stand in the address once typed, so that a link finds the same. */
function Figures({ parameters, mayConfirm }: { parameters: Parameter[]; mayConfirm: boolean }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { name } = useSearch({ strict: false })
  const [sought, setSought] = useState(name ?? '')
  const [isOnlyOpen, setOnlyOpen] = useState(false)
  const [isOnlyUnconfirmed, setOnlyUnconfirmed] = useState(false)
  const seek = (words: string) => {
    setSought(words)
    const kept = words.trim() === '' ? undefined : words.trim()
    void navigate({ to: '.', search: (old) => ({ ...old, name: kept }), replace: true })
  }
  const open = parameters.filter(({ needsTown }) => needsTown).length
  const told = confirmedOf(parameters)
  const unconfirmed = told.count - told.confirmed
  const shown = parameters.filter(
    (one) =>
      (!isOnlyOpen || one.needsTown) &&
      (!isOnlyUnconfirmed || isUnconfirmed(one)) &&
      isFound(one, sought.trim()),
  )
  const clear = () => {
    seek('')
    setOnlyOpen(false)
    setOnlyUnconfirmed(false)
  }
  return (
    <>
      {unconfirmed === 0 ? null : (
        <Note kind="warn" title={t('office.law.unconfirmed', { count: unconfirmed })}>
          {t(mayConfirm ? 'office.law.unconfirmedRemedy' : 'office.law.unconfirmedAsk')}
        </Note>
      )}
      <div className="law-filters">
        <input
          className="in search"
          type="search"
          aria-label={t('office.law.search')}
          placeholder={t('office.law.search')}
          maxLength={60}
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
        <label className="law-only">
          <input type="checkbox" checked={isOnlyOpen} onChange={() => setOnlyOpen(!isOnlyOpen)} />
          {t('office.law.onlyOpen')}
        </label>
        <label className="law-only">
          <input
            type="checkbox"
            checked={isOnlyUnconfirmed}
            onChange={() => setOnlyUnconfirmed(!isOnlyUnconfirmed)}
          />
          {t('office.law.onlyUnconfirmed')}
        </label>
        <span className="sp" />
        <span className="q s" role="status">
          {shown.length === parameters.length
            ? t('office.law.count', { count: parameters.length })
            : t('office.law.countOf', { shown: shown.length, count: parameters.length })}
          {open === 0 ? null : `${t('field.comma')}${t('office.law.toConfirm', { count: open })}`}
          {`${t('field.comma')}${t('office.law.confirmedOf', told)}`}
        </span>
      </div>
      {shown.length > 0 ? (
        <LawTable parameters={shown} />
      ) : (
        <Empty
          title={t('office.law.none')}
          act={
            <button type="button" className="btn p" onClick={clear}>
              {t('office.law.clear')}
            </button>
          }
        />
      )}
    </>
  )
}
