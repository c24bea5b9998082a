import { useWords } from '../frame/words.ts'
import type { Submitting } from './use-submit.ts'

type Props = {
  filing: Submitting
  submit: () => void
  /** What the button says it does. */
  word?: string
}

/** The one act of the page, in reach of a thumb, and what still stands in its way. */
export function SubmitBar({ filing, submit, word }: Props) {
  const { missing, wasTried, isSending, unkept } = filing
  const { t } = useWords()
  return (
    <div className="submit">
      <div role="status">
        {unkept !== undefined ? (
          <p className="wrong">{t('field.submit.unkept')}</p>
        ) : wasTried && missing > 0 ? (
          <p className="wrong">{t('field.submit.missing', { count: missing })}</p>
        ) : null}
      </div>
      <button type="button" className="btn p big" onClick={submit} aria-disabled={isSending}>
        {isSending ? t('field.submit.sending') : (word ?? t('field.submit.act'))}
      </button>
    </div>
  )
}
