import { type ReactNode, useEffect } from 'react'
import { useWords } from '../frame/words.ts'
import { ClockNote } from './ClockNote.tsx'
import { Go, type Place } from './Go.tsx'

type Props = {
  title: string
  /** A second line under the title. */
  under?: ReactNode
  /** At the right of the title: what has been kept or sent. */
  state?: ReactNode
  /** Where ‹ leads; without it the page is one of the tabs. */
  back?: Place
  /** What can be done, in reach of a thumb. */
  act?: ReactNode
  children: ReactNode
}

/** One page of the field face: head, one column, what can be done at the bottom. */
export function Page({ title, under, state, back, act, children }: Props) {
  const { t } = useWords()
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  useEffect(() => {
    document.title = `${title} · ${t('frame.brand')}`
  }, [title, t])
  return (
    <>
      <header className="head">
        <div className="row">
          {back === undefined ? null : (
            <Go to={back} className="back">
              <span className="unseen">{t('field.back')}</span>
            </Go>
          )}
          <div className="sp">
            <h1>{title}</h1>
            {under === undefined ? null : <div className="under">{under}</div>}
          </div>
          {state}
        </div>
      </header>
      <main className="body">
        <ClockNote />
        {children}
      </main>
      {act === undefined ? null : <footer className="foot">{act}</footer>}
    </>
  )
}
