import { fingerprintWords } from '@bihuan/domain/documents/mark.ts'
import { useEffect } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import type { FileShown } from './FileSheet.tsx'

/** Of our own making and without a quote or a backslash; whatever else there were would end the rule. */
const quoted = (text: string) => `"${text.replace(/["\\\n]/g, '')}"`

/** Number and fingerprint at the foot of every sheet with its page: a sheet can then not be taken into another file. */
export const usePageFoot = ({ number, digest }: Pick<FileShown, 'number' | 'digest'>): void => {
  const { language } = useWords()
  const say = useSay()
  const left = `${say(number)}  ${fingerprintWords(digest)}`
  useEffect(() => {
    const page =
      language === 'zh'
        ? `"第 " counter(page) " 页 共 " counter(pages) " 页"`
        : `"Page " counter(page) " of " counter(pages)`
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page hazard-file { @bottom-left { content: ${quoted(left)}; font-size: 9pt } @bottom-right { content: ${page}; font-size: 9pt } }`,
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [left, language])
}
