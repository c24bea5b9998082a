/** Ends without spaces, one way to end a line, tabs (pasted out of a workbook) as spaces. Nothing visible changes. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .trim()

/** Control characters, halves of characters that no database keeps, and marks that turn the reading direction. */
export const hasForeignCharacters = (text: string): boolean =>
  /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll('\n', ''))
