import { useWords } from '../frame/words.ts'

type Props = { rows?: number /** Widths of the columns in per cent. */; columns?: readonly number[] }

/** The shape of what is coming, shown only when it has not come within 300 ms (the style sheet waits). */
export function Skeleton({ rows = 6, columns = [30, 40, 15] }: Props) {
  const { t } = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t('parts.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
        <div key={row} className="skeleton-row">
          {columns.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
            <i key={at} style={{ width: `${width - ((row * 7 + at * 3) % 11)}%` }} />
          ))}
        </div>
      ))}
    </div>
  )
}
