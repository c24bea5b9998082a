import { useWords } from '../../frame/words.ts'

type Props = { list: { more: () => void; isFetchingMore: boolean }; total: number; shown: number }

/** The next page of a list, and how much of it is shown. */
export function More({ list, total, shown }: Props) {
  const { t } = useWords()
  return (
    <p className="more-row">
      <button type="button" className="btn s" disabled={list.isFetchingMore} onClick={list.more}>
        {t('office.more')}
      </button>
      <span className="q s">{t('office.shownOf', { shown, total })}</span>
    </p>
  )
}
