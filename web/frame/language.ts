import type { Language } from '@bihuan/domain/base/words.ts'

const key = 'bihuan.language'

/** Chinese until the reader asks for English; remembered on this device. */
export const storedLanguage = (): Language => {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export const storeLanguage = (language: Language): void => {
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing still speaks the language until it is closed.
  }
}

export const localeOf: Record<Language, 'zh-CN' | 'en'> = { zh: 'zh-CN', en: 'en' }
