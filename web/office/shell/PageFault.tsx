import type { ErrorComponentProps } from '@tanstack/react-router'
import { useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'

/** A page broke, or a newer build took its files away: a fresh load mends the second. */
export function PageFault({ error }: ErrorComponentProps) {
  const { t } = useWords()
  return (
    <main className="main page">
      <Note kind="error" title={t('office.fault.title')}>
        <p>{t('office.fault.text')}</p>
      </Note>
      <p className="acts">
        <button type="button" className="btn p" onClick={() => location.reload()}>
          {t('office.fault.reload')}
        </button>
        <span className="q xs mono">{error instanceof Error ? error.message : ''}</span>
      </p>
    </main>
  )
}
