import { useWords } from '../frame/words.ts'
import type { FilingState } from './use-filing.ts'

type Props = { filing: FilingState; submit: () => void }

/** The one act of the page, in reach of a thumb, and what still stands in its way. */
export function SubmitBar({ filing: { missing, wasTried, isSending, unkept }, submit }: Props) {
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
        {t(isSending ? 'field.submit.sending' : 'field.submit.act')}
      </button>
    </div>
  )
}
