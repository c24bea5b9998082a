import type { Language } from '@bihuan/domain/base/words.ts'
import { telling } from '@bihuan/domain/snaps/step.ts'
import { type Html, html } from './html.ts'
import { type Around, page, summary } from './page.ts'
import { pageWords } from './page-words.ts'

/** What somebody typed, as they typed it, with the form's own secret and the mark of a picture that has arrived. */
export type Typed = {
  once: string
  what: string
  place: string
  kind: string
  name: string
  phone: string
  hide: boolean
  picture: string
}

export type Problem = { field: string; words: string }
type Gate = { code: string; firm: string }

const asked = (language: Language, action: string, body: Html): Html =>
  html`<form method="post" action="${action}?lang=${language}" enctype="multipart/form-data">${body}</form>`

/** The form, empty or with everything typed kept and each wrong field named. */
export const formPage = (
  around: Around,
  { code, firm }: Gate,
  typed: Typed,
  problems: readonly Problem[] = [],
  lostPhoto = false,
): string => {
  const { language } = around
  const words = pageWords[language]
  const wrong = (field: string) => problems.find((one) => one.field === field)?.words
  const more = lostPhoto ? words.pickAgain : undefined
  const fields = html`<input type="hidden" name="once" value="${typed.once}"><input type="hidden" name="picture" value="${typed.picture}">
${row('photo', words.photo, typed.picture === '' ? words.photoHint : words.photoKept, wrong('photo'), (about) => html`<input type="file" id="photo" name="photo" accept="image/*" capture="environment"${about}>`)}
${row('what', words.what, words.whatHint, wrong('what'), (about) => html`<textarea id="what" name="what" rows="3" maxlength="300"${about}>${typed.what}</textarea>`)}
${row('place', words.place, words.placeHint, wrong('place'), (about) => html`<input id="place" name="place" maxlength="80" value="${typed.place}"${about}>`)}
${kinds(language, typed.kind, wrong('kind'))}
<fieldset><legend>${words.who}</legend><span class="hint">${words.whoHint}</span>
${row('name', words.name, '', wrong('name'), (about) => html`<input id="name" name="name" maxlength="20" autocomplete="name" value="${typed.name}"${about}>`)}
${row('phone', words.phone, '', wrong('phone'), (about) => html`<input id="phone" name="phone" type="tel" maxlength="20" autocomplete="tel" value="${typed.phone}"${about}>`)}
<label class="tick"><input type="checkbox" name="hide" value="1"${typed.hide && html` checked`}>${words.hide}</label></fieldset>
<div class="trap" aria-hidden="true"><label for="fax">${words.trap}</label><input id="fax" name="fax" tabindex="-1" autocomplete="off"></div>
<p class="go"><button type="submit">${words.send}</button></p><p class="hint">${words.after}</p>`
  return page(
    around,
    words.title,
    html`<h1>${words.heading}</h1><p class="firm">${words.to(firm)}</p><p class="lead">${words.lead} <a href="/s/receipt?lang=${language}">${words.follow}</a></p>${summary(language, problems, more)}<p class="safe">${words.urgent}</p>${asked(language, `/s/${code}`, fields)}`,
  )
}

const row = (
  field: string,
  label: string,
  hint: string,
  wrong: string | undefined,
  input: (about: Html) => Html,
): Html => {
  const ids = [hint === '' ? '' : `${field}-hint`, wrong === undefined ? '' : `${field}-wrong`]
    .join(' ')
    .trim()
  const about = html`${ids !== '' && html` aria-describedby="${ids}"`}${wrong !== undefined && html` aria-invalid="true"`}`
  return html`<div class="f${wrong === undefined ? '' : ' bad'}"><label for="${field}">${label}</label>${
    hint !== '' && html`<span class="hint" id="${field}-hint">${hint}</span>`
  }${wrong !== undefined && html`<span class="msg" id="${field}-wrong">${wrong}</span>`}${input(about)}</div>`
}

const kinds = (language: Language, chosen: string, wrong: string | undefined): Html => {
  const words = pageWords[language]
  const choices = Object.entries(telling.fields.kind.choices)
  return html`<fieldset class="${wrong === undefined ? 'f' : 'f bad'}"><legend>${words.kind}</legend><span class="hint">${words.kindHint}</span>${
    wrong !== undefined && html`<span class="msg">${wrong}</span>`
  }<div class="rad">${choices.map(
    ([name, label], at) =>
      html`<label><input type="radio" name="kind" value="${name}"${at === 0 && html` id="kind"`}${name === chosen && html` checked`}>${label[language]}</label>`,
  )}</div></fieldset>`
}

/** Something alike is known: said with a number alone, and everything typed goes along in silence. */
export const alikePage = (around: Around, { code, firm }: Gate, typed: Typed, found: number): string => {
  const { language } = around
  const words = pageWords[language]
  const hidden = Object.entries({ ...typed, hide: typed.hide ? '1' : '', anyway: '1' }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const body = html`${hidden}<p class="go"><button type="submit">${words.anyway}</button></p>`
  return page(
    around,
    words.title,
    html`<h1>${words.alikeTitle(found)}</h1><p class="firm">${words.to(firm)}</p><p>${words.alikeLead}</p><blockquote>${typed.what}<br>${typed.place}</blockquote>${asked(language, `/s/${code}`, body)}<p class="go"><a class="btn" href="/s/${code}?lang=${language}">${words.back}</a></p>`,
  )
}
