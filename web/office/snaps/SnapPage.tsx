import { snaps } from '@bihuan/contract/snaps.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { SnapSheet } from '../../parts/snaps/SnapSheet.tsx'
import { Page } from '../shell/Page.tsx'

/** One report of a gate at the desk. */
export function SnapPage() {
  const { snap = '' } = useParams({ strict: false }) as { snap?: string }
  const { t } = useWords()
  const { value, problem, again } = useAsk(snaps.show, { snap })
  return (
    <Page title={t('snaps.one')}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton rows={8} columns={[30, 60]} />
        ) : null
      ) : (
        <>
          <p>
            <Link to="/parties/$party" params={{ party: value.party.id }}>
              {value.party.name}
            </Link>
          </p>
          <SnapSheet
            view={value}
            hazardLink={(id, words) => (
              <Link to="/hazards/$hazard" params={{ hazard: id }}>
                {words}
              </Link>
            )}
            recordLink={(id, words) => (
              <Link to="/records/$record" params={{ record: id }}>
                {words}
              </Link>
            )}
          />
        </>
      )}
    </Page>
  )
}
