import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { GateSheet } from '../../parts/snaps/GateSheet.tsx'
import { Page } from '../Page.tsx'

/** The code on my own enterprise's gate. */
export function GateScreen() {
  const { t } = useWords()
  const { party } = useMe()
  return (
    <Page title={t('parts.snaps.gate')} back="/snaps">
      {party === null ? (
        <Empty title={t('field.todo.noParty')}>{t('field.todo.noPartyWhy')}</Empty>
      ) : (
        <div className="pad-in">
          <GateSheet party={party.id} />
        </div>
      )}
    </Page>
  )
}
