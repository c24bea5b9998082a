import { useWords } from '../../frame/words.ts'

/** A signature as it was drawn, cut to its ink. Only numbers and the letters M and L are ever drawn. */
export function SignatureImage({ path, name }: { path: string; name: string }) {
  const { t } = useWords()
  const drawn = /^[ML\d\s.,-]*$/.test(path) ? path : ''
  const numbers = (drawn.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  if (numbers.length < 4) return <span className="q s">{t('office.record.noSignature')}</span>
  const xs = numbers.filter((_, at) => at % 2 === 0)
  const ys = numbers.filter((_, at) => at % 2 === 1)
  const [left, top] = [least(xs) - 6, least(ys) - 6]
  const box = `${left} ${top} ${most(xs) - left + 6} ${most(ys) - top + 6}`
  return (
    <svg className="signature" viewBox={box} role="img" aria-label={t('office.record.signatureOf', { name })}>
      <path
        d={drawn}
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

const least = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value))
const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value))
