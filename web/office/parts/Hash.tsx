import { useState } from 'react'
import { useWords } from '../../frame/words.ts'

/** The first 12 characters of a hash; the whole on hover, and on a click into the clipboard. */
export function Hash({ value }: { value: string }) {
  const { t } = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(value)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <button type="button" className="hash mono" title={value} onClick={copy}>
      {value.slice(0, 12)}
      <span className="unseen"> {t('office.hash.copy')}</span>
      {isCopied ? <span className="q"> {t('office.hash.copied')}</span> : null}
    </button>
  )
}
