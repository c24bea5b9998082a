/** A thing's name in both languages, kept beside the thing it names. */
export type Words = { zh: string; en: string }

export type Language = keyof Words

export const languages = ['zh', 'en'] as const satisfies readonly Language[]

/** The reader's language out of an Accept-Language header; Chinese unless English is asked for first. */
export const languageOf = (header: string | undefined): Language =>
  /^\s*en\b/i.test(header ?? '') ? 'en' : 'zh'
