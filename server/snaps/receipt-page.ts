import type { Stage } from '@bihuan/domain/hazards/stage.ts'
import { isUnanswered, type Snap } from '@bihuan/domain/snaps/snap.ts'
import { standOf } from '@bihuan/domain/snaps/stand.ts'
import { html } from './html.ts'
import { type Around, page, summary } from './page.ts'
import { pageWords } from './page-words.ts'

/** What whoever told it gets: a code to write down. */
export const receivedPage = (around: Around, firm: string, code: string, dueOn: string): string => {
  const words = pageWords[around.language]
  return page(
    around,
    words.receivedTitle,
    html`<h1>${words.receivedTitle}</h1><p class="firm">${words.to(firm)}</p><section class="code"><h2>${words.receiptIs}</h2><p class="big">${code}</p><p><b>${words.write}</b></p></section><p>${words.dueBy(dueOn)}</p><p>${words.how}</p><p class="go"><a class="btn" href="/s/receipt?lang=${around.language}">${words.follow}</a></p>`,
  )
}

/** Where a receipt's code is typed. It travels in the body, so that no address keeps it. */
export const askReceiptPage = (around: Around, typed = '', wrong?: string): string => {
  const { language } = around
  const words = pageWords[language]
  const problems = wrong === undefined ? [] : [{ field: 'code', words: wrong }]
  return page(
    around,
    words.receiptTitle,
    html`<h1>${words.receiptTitle}</h1>${summary(language, problems)}<form method="post" action="/s/receipt?lang=${language}" enctype="multipart/form-data"><div class="f${wrong === undefined ? '' : ' bad'}"><label for="code">${words.code}</label><span class="hint" id="code-hint">${words.codeHint}</span><input id="code" name="code" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" class="codein" value="${typed}" aria-describedby="code-hint"></div><p class="go"><button type="submit">${words.look}</button></p></form>`,
  )
}

export type Standing = { snap: Snap; stage: Stage | undefined; firm: string; today: string }

/** How it stands, for whoever holds the code: their own words, where it has come to, the answer, the reward. */
export const standingPage = (around: Around, { snap, stage, firm, today }: Standing): string => {
  const { language } = around
  const words = pageWords[language]
  const said = [words.saidOn(snap.saidOn), snap.place, ...(snap.photo === undefined ? [] : [words.photoIn])]
  return page(
    around,
    words.receiptTitle,
    html`<h1>${words.receiptTitle}</h1><p class="firm">${words.to(firm)}</p><dl><dt>${words.stand}</dt><dd class="now">${standOf(snap, stage)[language]}</dd>${
      snap.state === 'received' &&
      html`<dd>${isUnanswered(snap, today) ? words.late : words.dueBy(snap.dueOn)}</dd>`
    }${snap.answer !== undefined && html`<dt>${words.answer}</dt><dd>${snap.answer}</dd>`}${
      snap.reward !== undefined && html`<dt>${words.reward}</dt><dd>${words.rewardHow(snap.reward)}</dd>`
    }<dt>${words.said}</dt><dd>${snap.what}</dd><dd class="hint">${said.join(' · ')}</dd></dl>`,
  )
}

/** A code that leads nowhere, or whatever else went wrong: a sentence, and what to do. */
export const sorryPage = (around: Around, title: string, words: string): string =>
  page(
    around,
    title,
    html`<h1>${title}</h1><p>${words}</p><p class="go"><a class="btn" href="${around.path}?lang=${around.language}">${pageWords[around.language].again}</a></p>`,
  )
