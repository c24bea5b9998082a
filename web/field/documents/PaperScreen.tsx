import './papers.css'
import { documents } from '@bihuan/contract/documents.ts'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useAddress } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { PaperSheet } from '../../parts/documents/PaperSheet.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

/** One paper, to be read on the phone: its words, whether they hold, and whether it still stands. */
export function PaperScreen() {
  const { t } = useWords()
  const say = useSay()
  const { document = '' } = useParams({ strict: false }) as { document?: string }
  const { value, problem, again } = useAsk(documents.show, { document, origin: useAddress() })
  if (value === undefined)
    return (
      <Page title={t('field.papers.one')} back="/hazards">
        <div className="pad-in">
          {problem === undefined ? (
            <Skeleton rows={10} columns={[90]} />
          ) : (
            <Trouble problem={problem} again={again} />
          )}
        </div>
      </Page>
    )
  return (
    <Page
      title={say(value.name)}
      under={value.number}
      state={<NetState />}
      back={`/hazards/${value.hazard.id}`}
    >
      <div className="paper-screen">
        {value.voided === null ? null : <Note kind="warn">{t('field.papers.voidedWhy', value.voided)}</Note>}
        {value.isWhole ? null : <Note kind="error">{t('field.papers.broken')}</Note>}
        <PaperSheet
          paper={value.paper}
          digest={value.digest}
          isVoided={value.voided !== null}
          mark={value.mark === null ? undefined : { svg: value.mark, name: t('field.papers.mark') }}
        />
      </div>
    </Page>
  )
}
