import type { ReactNode } from 'react'
import { useWords } from '../../frame/words.ts'
import { Page } from '../shell/Page.tsx'

type Props = { title: string; acts?: ReactNode; aside: ReactNode; children: ReactNode }

/** One sentence and the list it speaks of; the plan's progress at the side. */
export function HomeFrame({ title, acts, aside, children }: Props) {
  const { t } = useWords()
  return (
    <div className="home">
      <Page title={title} acts={acts} className="home-list">
        {children}
      </Page>
      <aside className="home-side" aria-label={t('office.home.progress')}>
        {aside}
      </aside>
    </div>
  )
}
