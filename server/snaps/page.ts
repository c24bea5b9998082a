import type { Language } from '@bihuan/domain/base/words.ts'
import { Html, html } from './html.ts'
import { pageWords } from './page-words.ts'

/** What every public page has around it. */
export type Around = { language: Language; town: string; path: string }

/** A whole page: head, a bar with the town and the other language, the body, a foot. No script, one style sheet. */
export const page = ({ language, town, path }: Around, title: string, body: Html): string => {
  const words = pageWords[language]
  const other = language === 'zh' ? 'en' : 'zh'
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}${town === '' ? '' : ` · ${town}`}</title>
<link rel="icon" href="/ring.svg">
<link rel="stylesheet" href="/gate.css">
</head>
<body>
<header><div class="wrap"><img src="/ring.svg" alt="" width="32" height="32"><span class="nm">${town === '' ? words.title : `${town} · ${words.title}`}</span><nav><a href="${path}?lang=${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${words.other}</a></nav></div></header>
<main class="wrap">${body}</main>
<footer><div class="wrap"><p>${words.foot}</p></div></footer>
</body>
</html>
`.text
}

/** The summary on top; each line leads to its field. */
export const summary = (
  language: Language,
  problems: readonly { field: string; words: string }[],
  more?: string,
): Html => {
  if (problems.length === 0) return html``
  const words = pageWords[language]
  return html`<div class="errs" role="alert"><h2>${words.wrong(problems.length)}</h2><ul>${problems.map(
    (one) => html`<li><a href="#${one.field}">${one.words}</a></li>`,
  )}</ul><p>${words.kept}${more === undefined ? '' : ` ${more}`}</p></div>`
}
