import './towns.css'
import { rollup } from '@bihuan/contract/rollup.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { AsOf } from '../shell/AsOf.tsx'
import { columnsWidth, useWidth } from '../shell/media.ts'
import { Page } from '../shell/Page.tsx'
import { comparisonOf } from './asked.ts'
import { CompareList } from './CompareList.tsx'
import { CompareTable, VillageTable } from './CompareTable.tsx'
import { type Comparison, sortRows } from './compared.ts'
import { Filters } from './Filters.tsx'
import { useRoomName } from './use-room-name.ts'
import { YearAgo } from './YearAgo.tsx'

/** Towns side by side by clause, village or sector. Counts and places only: no name of a firm comes up here. */
export function TownsPage() {
  const { t } = useWords()
  const roomName = useRoomName()
  const say = useSay()
  const asked = comparisonOf(useSearch({ strict: false }))
  const { value, problem, again } = useAsk(rollup.compare, asked, { keep: true })
  const title = value === undefined ? roomName : say(value.title)
  return (
    <Page title={title} acts={<Acts />} className="towns">
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? (
        <Skeleton rows={14} columns={[24, 10, 8, 8, 8, 10, 8, 8]} />
      ) : null}
      {value === undefined ? null : value.towns.length === 0 ? (
        <Empty title={t('office.towns.none')}>{t('office.towns.noneText')}</Empty>
      ) : (
        <Compared comparison={value} />
      )}
    </Page>
  )
}

function Compared({ comparison }: { comparison: Comparison }) {
  const say = useSay()
  const isWide = useWidth(columnsWidth)
  const { sort } = useSearch({ strict: false })
  const rows = sortRows(comparison.rows, sort)
  const { words } = comparison.basis
  return (
    <>
      {words === null ? null : <Note>{say(words)}</Note>}
      <YearAgo comparison={comparison} />
      <Filters comparison={comparison} />
      {rows.length === 0 ? (
        <NothingInTask />
      ) : !isWide ? (
        <CompareList comparison={comparison} rows={rows} />
      ) : comparison.by === 'village' ? (
        <VillageTable comparison={comparison} rows={rows} />
      ) : (
        <CompareTable comparison={comparison} rows={rows} />
      )}
    </>
  )
}

function NothingInTask() {
  const { t } = useWords()
  return (
    <Empty
      title={t('office.towns.emptyTask')}
      act={
        <Link to="/towns" search={(old) => ({ ...old, task: undefined })} className="btn p">
          {t('office.towns.seeAll')}
        </Link>
      }
    >
      {t('office.towns.emptyTaskText')}
    </Empty>
  )
}

function Acts() {
  const asked = comparisonOf(useSearch({ strict: false }))
  return (
    <>
      <AsOf />
      <ListOut list="towns" asked={asked} />
    </>
  )
}
