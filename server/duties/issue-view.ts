import type { Words } from '@bihuan/domain/base/words.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import type { Prepared } from './carry-out.ts'
import { ruleFinder } from './views.ts'

/** More than anybody reads; the counts say how many there are in all. */
export const shown = 500

export const viewIssuing = (prepared: Prepared) => {
  const { window, counts, digest, rules } = prepared.issuing
  return {
    from: window.from,
    to: window.to,
    counts,
    digest,
    rules,
    changes: changesOf(prepared).slice(0, shown),
  }
}

type Named = { debtor: string; clause: string; rule: string; due: string; why: Words }

/** Every change with who it is about, what, by when and why: the counts opened. */
export const changesOf = ({ plan, earlier, debtors, existing, issuing: { change } }: Prepared) => {
  const names = new Map(debtors.map(({ id, name }) => [id, name ?? id]))
  const had = new Map(existing.map((duty) => [duty.key, duty]))
  const ruleOf = ruleFinder(plan, ...earlier)
  const view = (kind: 'added' | 'moved' | 'withdrawn' | 'reopened') => (duty: Named) => ({
    change: kind,
    debtor: { id: duty.debtor, name: names.get(duty.debtor) ?? duty.debtor },
    clause: duty.clause,
    title: ruleOf(duty)?.rule.title ?? { zh: duty.rule, en: duty.rule },
    due: duty.due,
    why: duty.why,
  })
  const known = (key: string, why: Words, due?: string): Named[] => {
    const duty = had.get(key)
    return duty === undefined ? [] : [{ ...duty, due: due ?? duty.due, why }]
  }
  return [
    ...change.withdrawn.flatMap(({ key, why }) => known(key, why)).map(view('withdrawn')),
    ...change.moved.flatMap(({ key, from, to }) => known(key, movedWords(from, to), to)).map(view('moved')),
    ...change.reopened.map(view('reopened')),
    ...change.added.map(view('added')),
  ]
}

const movedWords = (from: string, to: string): Words =>
  from === to
    ? {
        zh: '期限不变，提醒或要交的东西按现行方案',
        en: 'Due as before; the reminder or the evidence is as the plan says now',
      }
    : {
        zh: `原定${dayWords(from).zh}，改为${dayWords(to).zh}`,
        en: `Was due ${dayWords(from).en}, now ${dayWords(to).en}`,
      }
