import { snaps } from '@bihuan/contract/snaps.ts'
import { useAsk } from '../frame/ask.ts'
import { mayDo, useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Go } from './Go.tsx'

/** That somebody told something at the gate and waits; `always` leads to the list even where nobody does. */
export function SnapsHere({ always = false }: { always?: boolean }) {
  const { t } = useWords()
  const me = useMe()
  const { value } = useAsk(snaps.list, { state: 'received' }, { enabled: mayDo(me, 'hazard.read') })
  const { waiting, late } = value?.counts ?? { waiting: 0, late: 0 }
  if (!mayDo(me, 'hazard.read') || (waiting === 0 && !always)) return null
  return (
    <div className="cells">
      <Go to="/snaps" className="cell go">
        <span className="sp">{t('parts.snaps.title')}</span>
        {waiting === 0 ? null : (
          <Lamp
            kind={late > 0 ? 'late' : 'soon'}
            word={
              late > 0 ? t('parts.snaps.late', { count: late }) : t('parts.snaps.waiting', { count: waiting })
            }
          />
        )}
      </Go>
    </div>
  )
}
