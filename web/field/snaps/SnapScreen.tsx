import { snaps } from '@bihuan/contract/snaps.ts'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { SnapSheet } from '../../parts/snaps/SnapSheet.tsx'
import { Go } from '../Go.tsx'
import { inShort } from '../hazards/short.ts'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

/** One report of the gate, and what the unit does with it. */
export function SnapScreen() {
  const { snap = '' } = useParams({ strict: false }) as { snap?: string }
  const { t } = useWords()
  const { value, problem, again } = useAsk(snaps.show, { snap })
  return (
    <Page
      title={value === undefined ? t('snaps.one') : inShort(value.what)}
      back={'/snaps'}
      state={<NetState />}
    >
      <div className="pad-in">
        {value !== undefined ? (
          <SnapSheet
            view={value}
            hazardLink={(id, words) => <Go to={`/hazards/${id}`}>{words}</Go>}
            recordLink={(id, words) => <Go to={`/records/${id}`}>{words}</Go>}
          />
        ) : problem === undefined ? (
          <Skeleton rows={8} columns={[30, 60]} />
        ) : (
          <Trouble problem={problem} again={again} />
        )}
      </div>
    </Page>
  )
}
