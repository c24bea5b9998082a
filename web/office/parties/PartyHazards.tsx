import '../hazards/hazards.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { HazardTable } from '../hazards/HazardTable.tsx'

/** Every hazard that was found at the party, open or closed, the latest first. */
export function PartyHazards({ party }: { party: string }) {
  const { t } = useWords()
  const list = usePages(hazards.list, { party }, ({ next }) => next, 'cursor')
  const rows = list.pages?.flatMap((page) => page.hazards) ?? []
  if (list.problem !== undefined) return <ErrorView problem={list.problem} again={list.again} />
  if (list.pages === undefined) return <Skeleton rows={8} columns={[10, 45, 15]} />
  return (
    <>
      <p className="s">
        <Link to="/hazards" search={{ party } as never}>
          {t('office.party.hazardsByFilter')}
        </Link>{' '}
        ·{' '}
        <Link to="/snaps" search={{ party, only: 'all' } as never}>
          {t('parts.snaps.title')}
        </Link>{' '}
        ·{' '}
        <Link to="/parties/$party/gate" params={{ party }}>
          {t('parts.snaps.gate')}
        </Link>
      </p>
      {rows.length === 0 ? (
        <p className="none-here s q2">{t('office.party.noHazards')}</p>
      ) : (
        <HazardTable rows={rows} list={list} asOf={list.pages[0]?.asOf ?? ''} />
      )}
    </>
  )
}
