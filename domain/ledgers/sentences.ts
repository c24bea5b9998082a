import { type Because, type Sentences, sentence } from '../base/refusal.ts'
import type { Language } from '../base/words.ts'
import { filers, isFiler } from './filer.ts'
import { findLedger } from './kinds/index.ts'

export const recordSentences = {
  'record.not-found': sentence('missing', {
    zh: '没有这条记录，或不在您的范围内。请回到台账，从列表里打开。',
    en: 'There is no such record within your reach. Go back to the ledger and open it from the list.',
  }),
  'record.unknown-ledger': sentence('missing', {
    zh: '没有“{kind}”这种台账。请从台账目录里选。',
    en: 'There is no ledger “{kind}”. Choose one from the list of ledgers.',
  }),
  'record.wrong-ledger': {
    sort: 'conflict',
    say: {
      zh: (because) => `这项义务要交“${titleOf(because, 'zh')}”，请从待办里点开它再填。`,
      en: (because) =>
        `This duty asks for “${titleOf(because, 'en')}”. Open it from your to-dos and fill in that form.`,
    },
  },
  'record.values-wrong': {
    sort: 'incomplete',
    say: {
      zh: (because) => `有几处填得不对：${labelsOf(because, 'zh')}。请按各处的提示改正后再交。`,
      en: (because) =>
        `Some entries are not right: ${labelsOf(because, 'en')}. Mend each as it says beside it, then send again.`,
    },
  },
  'record.outside-period': sentence('incomplete', {
    zh: '这项义务只认 {first} 至 {last} 之间发生的事。请核对日期；日期没错的话，请挂到那一期的义务上。',
    en: 'This duty takes only what happened from {first} to {last}. Check the date; if it is right, file it for the duty of its own period.',
  }),
  'record.does-not-deliver': sentence('incomplete', {
    zh: '这份记录抵不了这项义务，没有提交：请看下面标出的要求。情况属实的话，可以在台账里直接登记，不抵这项义务。',
    en: 'This record does not deliver this duty and was not filed: see what is asked below. If it is true as it stands, enter it in the ledger itself, where it delivers nothing.',
  }),
  'record.incomplete': {
    sort: 'incomplete',
    say: {
      zh: (because) => `还有必填项没有填：${labelsOf(because, 'zh')}。填好再交，草稿还在。`,
      en: (because) =>
        `Required fields are empty: ${labelsOf(because, 'en')}. Fill them in and send again; your draft is kept.`,
    },
  },
  'record.in-future': sentence('incomplete', {
    zh: '日期 {happenedOn} 还没有到（今天 {today}）。请填实际发生的日期，办完再交。',
    en: 'The date {happenedOn} is still to come (today is {today}). Give the day on which it happened, and file it afterwards.',
  }),
  'record.signature-empty': sentence('incomplete', {
    zh: '还没有签名，或只点了一下。请用手指在签名框里写下名字。',
    en: 'There is no signature yet, or only a touch. Write your name in the box with a finger.',
  }),
  'record.already-returned': sentence('conflict', {
    zh: '这条记录已经退回，正等填报人改好重交。不用再退一次。',
    en: 'This record was already returned and waits for its author to mend it. It need not be returned again.',
  }),
  'record.not-yours': sentence('forbidden', {
    zh: '这是另一家单位的记录，您不能代填或修改。请让那家单位的安全管理员来办。',
    en: 'This record belongs to another body and you cannot file or change it. Ask that body’s safety person.',
  }),
  'record.not-kept-by': {
    sort: 'incomplete',
    say: {
      zh: (because) =>
        `“${titleOf(because, 'zh')}”不由“${filerOf(because, 'zh')}”登记。请换一个单位，或换一种台账。`,
      en: (because) =>
        `“${titleOf(because, 'en')}” is not kept by a body such as “${filerOf(because, 'en')}”. Choose another body or another ledger.`,
    },
  },
  'record.already-amended': sentence('conflict', {
    zh: '这一版已经更正过，现行的是 {number}。请打开现行的那一版再改，您填的内容还在。',
    en: 'This version was already corrected; {number} is the one that stands. Open that one and correct it; what you typed is kept.',
  }),
  'record.unchanged': sentence('incomplete', {
    zh: '内容和原来一样，没有要更正的。请先改动有误的那一项，再提交。',
    en: 'Nothing differs from what stands there. Change what is wrong first, then send it.',
  }),
  'ledger.unknown-filter': sentence('incomplete', {
    zh: '筛选条件“{filter}”不属于这种台账。请在筛选栏里重新选择。',
    en: 'This ledger has no filter “{filter}”. Choose from the filters above the list.',
  }),
  'ledger.too-many-views': sentence('conflict', {
    zh: '这种台账最多存 {most} 个视图。请先删去一个不用的，再保存。',
    en: 'At most {most} views can be kept of one ledger. Remove one that you no longer need, then save again.',
  }),
  'ledger.no-such-view': sentence('missing', {
    zh: '没有这个视图，可能已经删去。请从台账页上方的视图里选。',
    en: 'There is no such view; it may have been removed. Choose from the views above the list.',
  }),
} satisfies Sentences

const titleOf = (because: Because, language: Language) => {
  const kind = String(because.kind ?? '')
  return findLedger(kind)?.title[language] ?? kind
}

const filerOf = (because: Because, language: Language) => {
  const party = String(because.party ?? '')
  return isFiler(party) ? filers[party][language] : party
}

/** Labels of `because.fields` in the ledger `because.kind`; a name that it does not know stands for itself. */
const labelsOf = (because: Because, language: Language) => {
  const known = findLedger(String(because.kind ?? ''))?.fields ?? {}
  const names = Array.isArray(because.fields)
    ? (because.fields as readonly string[])
    : [String(because.fields ?? '')]
  return [...new Set(names)]
    .map((name) => (Object.hasOwn(known, name) ? known[name]?.label[language] : undefined) ?? name)
    .join(language === 'zh' ? '、' : ', ')
}
