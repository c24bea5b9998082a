import './towns.css'
import { rollup } from '@bihuan/contract/rollup.ts'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { AsOf } from '../shell/AsOf.tsx'
import { Page } from '../shell/Page.tsx'
import type { Search } from '../shell/search.ts'
import { narrowingOf, narrows } from './asked.ts'
import { Behind } from './Behind.tsx'
import type { TownView } from './compared.ts'
import { Figures } from './Figures.tsx'
import { Split } from './Split.tsx'
import { useRoomName } from './use-room-name.ts'

/** One number of one town: its rates, what it is made of, and as far as one may, the duties behind it. */
export function TownPage() {
  const roomName = useRoomName()
  const say = useSay()
  const { town = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  const { value, problem, again } = useAsk(rollup.town, { town, ...narrowingOf(search) }, { keep: true })
  const title = value === undefined ? roomName : say(value.title)
  return (
    <Page title={title} crumb={<Crumb value={value} />} acts={<Acts />} className="town">
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={10} columns={[24, 40, 20]} /> : null}
      {value === undefined ? null : (
        <>
          {value.basis.words === null ? null : <Note>{say(value.basis.words)}</Note>}
          <Within value={value} />
          <Figures value={value} />
          <Behind value={value} />
          <div className="splits">
            {search.clause ? null : <Split by="clause" value={value} />}
            {search.area ? null : <Split by="village" value={value} />}
            {search.trade ? null : <Split by="sector" value={value} />}
            {search.month ? null : <Split by="month" value={value} />}
          </div>
        </>
      )}
    </Page>
  )
}

function Acts() {
  const { t } = useWords()
  return (
    <>
      <AsOf />
      <button type="button" className="btn" onClick={() => window.print()}>
        {t('office.print')}
      </button>
    </>
  )
}

function Crumb({ value }: { value: TownView | undefined }) {
  const roomName = useRoomName()
  const say = useSay()
  const { asOf } = useSearch({ strict: false })
  const kept = asOf === undefined ? {} : { asOf }
  return (
    <>
      <Link to="/towns" search={kept}>
        {roomName}
      </Link>
      {value === undefined || value.within.length === 0 ? null : (
        <>
          {' › '}
          <Link to="/towns/$town" params={{ town: value.town }} search={kept}>
            {say(value.name)}
          </Link>
        </>
      )}
    </>
  )
}

/** What the number is narrowed to; each goes away with a click. */
function Within({ value: { within } }: { value: TownView }) {
  const { t } = useWords()
  const say = useSay()
  if (within.length === 0) return null
  return (
    <p className="within no-print">
      {within.map(({ by, words }) => (
        <Link
          key={by}
          to="."
          search={(old: Search) => ({ ...old, [narrows[by]]: undefined })}
          className="tag"
          aria-label={t('office.towns.goWider', { what: say(words) })}
        >
          {say(words)} ×
        </Link>
      ))}
    </p>
  )
}
