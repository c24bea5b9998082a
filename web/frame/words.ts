import { type Language, languages, type Words } from '@bihuan/domain/base/words.ts'
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { localeOf, storedLanguage, storeLanguage } from './language.ts'
import zh from './locales/zh.json'

void i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: { zh: { translation: zh } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
})
document.documentElement.lang = localeOf[storedLanguage()]

/** Chinese is in every first load; English comes to those who read it. Without a line it stays as it is. */
const fetchWords = async (language: Language): Promise<void> => {
  if (language === 'zh' || i18next.getResourceBundle('en', 'translation')?.frame !== undefined) return
  const { default: en } = await import('./locales/en.json')
  i18next.addResourceBundle('en', 'translation', en, true)
}

/** Resolves when the words of the remembered language are there: a page is drawn once, in one language. */
export const wordsReady = (): Promise<void> => speak(storedLanguage())

const speak = (language: Language): Promise<void> =>
  fetchWords(language).then(
    () => void i18next.changeLanguage(language),
    () => undefined,
  )

/** The words of one face, brought by its own page, so that a phone does not load the office's. */
export const addWords = (section: string, words: Record<Language, object>): void => {
  for (const language of languages)
    i18next.addResourceBundle(language, 'translation', { [section]: words[language] }, true)
}

/** The language of the page now; outside React. */
export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'zh')

export const changeLanguage = (language: Language): void => {
  storeLanguage(language)
  document.documentElement.lang = localeOf[language]
  void speak(language)
}

/** Screen words by key, and the language they are in. */
export const useWords = () => {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return { t, language }
}

/** Says the words that stand beside a thing of the domain in the reader's language. */
export const useSay = (): ((words: Words) => string) => {
  const { language } = useWords()
  return (words) => words[language]
}

/** Screen words outside React: for what the frame itself has to say. */
export const say = i18next.t.bind(i18next)
