import './law.css'
import { law } from '@bihuan/contract/law.ts'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { AsOf } from '../shell/AsOf.tsx'
import { Page } from '../shell/Page.tsx'
import { EditionView } from './EditionView.tsx'
import { keyFrom, nextUnconfirmed, type Parameter, slugOf } from './figure.ts'
import { LocalForm } from './LocalForm.tsx'

/** One figure of the law: all its editions, and the town's own. */
export function ParameterPage() {
  const { t } = useWords()
  const say = useSay()
  const key = keyFrom(useParams({ strict: false }).parameter ?? '')
  const { asOf } = useSearch({ strict: false })
  const { value, problem, again } = useAsk(law.parameters, asOf === undefined ? {} : { on: asOf }, {
    keep: true,
  })
  const parameter = value?.parameters.find((one) => one.key === key)
  const may = value?.may.find(({ act }) => act === 'law.edit')
  return (
    <Page
      title={parameter === undefined ? t('office.menu.law') : say(parameter.name)}
      crumb={<Link to="/law">{t('office.menu.law')}</Link>}
      acts={<AsOf />}
      className="narrow"
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={6} columns={[20, 50]} /> : null}
      {value !== undefined && parameter === undefined ? <NoParameter name={key} /> : null}
      {parameter === undefined ? null : (
        <>
          <p className="q s law-lead">
            <span className="mono">{parameter.key}</span>
            {parameter.needsTown ? <span className="tag">{t('office.law.open')}</span> : null}
          </p>
          {may?.allowed ? (
            <Local key={key} parameter={parameter} next={nextUnconfirmed(value?.parameters ?? [], key)} />
          ) : null}
          {may?.allowed === false && may.because !== null ? <p className="q s">{say(may.because)}</p> : null}
          <h2 className="sec law-history">{t('office.law.history')}</h2>
          {parameter.editions.map((edition) => (
            <EditionView
              key={`${edition.side} ${edition.from}`}
              parameter={parameter}
              edition={edition}
              mayEdit={may?.allowed === true}
            />
          ))}
        </>
      )}
    </Page>
  )
}

type LocalProps = { parameter: Parameter; next: Parameter | undefined }

/** The town's own edition, and the way on for somebody who goes through the figures one by one. */
function Local({ parameter, next }: LocalProps) {
  const { t } = useWords()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <LocalForm parameter={parameter} close={() => setOpen(false)} />
  return (
    <p className="acts">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('office.law.add')}
      </button>
      {next === undefined ? null : (
        <Link
          to="/law/$parameter"
          params={{ parameter: slugOf(next.key) }}
          search={({ asOf }) => ({ ...(asOf && { asOf }) })}
          className="law-next s"
        >
          {t('office.law.next', { name: say(next.name) })}
        </Link>
      )}
    </p>
  )
}

function NoParameter({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <Empty
      title={t('office.law.unknown', { key: name })}
      act={
        <Link to="/law" className="btn p">
          {t('office.law.backToList')}
        </Link>
      }
    />
  )
}
