import { type ReactNode, useEffect } from 'react'
import { useWords } from '../../frame/words.ts'

type Props = {
  /** The heading of the page, and the name of the tab. */
  title: string
  crumb?: ReactNode
  /** Acts on the whole page, beside the title. */
  acts?: ReactNode
  isTitleUnseen?: boolean
  className?: string
  children: ReactNode
}

/** The main region of a page: one heading, its acts, and what follows. */
export function Page({ title, crumb, acts, isTitleUnseen = false, className = '', children }: Props) {
  useTabName(title)
  return (
    <main id="main" className={`main page ${className}`} tabIndex={-1}>
      {crumb === undefined ? null : <p className="crumb">{crumb}</p>}
      <header className={isTitleUnseen ? 'unseen' : 'page-head'}>
        <h1>{title}</h1>
        {acts === undefined ? null : <div className="acts">{acts}</div>}
      </header>
      {children}
    </main>
  )
}

export const useTabName = (title: string) => {
  const { t } = useWords()
  const brand = t('frame.brand')
  useEffect(() => {
    document.title = `${title} · ${brand}`
  }, [title, brand])
}
