import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Duty } from '@bihuan/domain/duties/duty.ts'
import { eventKinds, eventNames } from '@bihuan/domain/plans/event.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader } from '../frame/desk.ts'
import { placeNames } from '../parties/store.ts'
import type { Prepared } from './carry-out.ts'
import { countsOfEvents, type EventRow, type EventWithName, findEvent, villagesIn } from './event-store.ts'
import { ruleFinder } from './views.ts'

/** More names than a person reads at a glance are a number. */
const namesShown = 8

/** What an issue would add, by rule: who and by when. */
export const asksOf = ({ plan, debtors, issuing: { change } }: Prepared) => {
  const names = new Map(debtors.map(({ id, name }) => [id, name ?? id]))
  const ruleOf = ruleFinder(plan)
  const byRule = new Map<string, Duty[]>()
  for (const duty of change.added) {
    const key = `${duty.clause}.${duty.rule}`
    byRule.set(key, [...(byRule.get(key) ?? []), duty])
  }
  return {
    duties: change.added.length,
    asks: [...byRule.values()].flatMap((duties) => {
      const [first] = duties
      const title = first && ruleOf(first)?.rule.title
      if (first === undefined || title === undefined) return []
      const called = duties.map(({ debtor }) => names.get(debtor) ?? debtor).sort()
      return [
        {
          ...{ clause: first.clause, title, due: first.due, debtors: duties.length },
          names: called.slice(0, namesShown),
        },
      ]
    }),
  }
}

/** The kinds that some rule of the plan waits for. */
export const awaited = (plan: Plan) =>
  eventNames.flatMap((kind) => {
    const rules = plan.clauses.flatMap(({ duties }) => duties.filter(({ events }) => events?.includes(kind)))
    return rules.length === 0 ? [] : [{ kind, name: eventKinds[kind], rules: rules.length }]
  })

/** The villages of the town, in the order of their codes. */
export const villagesOf = async ({ rows, signer, language }: Reader) =>
  (await villagesIn(rows, signer.town)).map(({ code, name_zh, name_en }) => ({
    code,
    name: { zh: name_zh, en: name_en }[language],
  }))

export const mayEnter = ({ signer }: Reader) =>
  mayAct(signer.roles, 'event.enter')
    ? { act: 'event.enter', allowed: true, because: null }
    : {
        act: 'event.enter',
        allowed: false,
        because: { zh: '由镇安办登记', en: 'The town safety office enters it' },
      }

/** The event as it stands now; it must be there. */
export const viewEvent = async (desk: Reader, id: string) => {
  const event = await findEvent(desk.rows, id)
  const [view] = event === undefined ? [] : await viewEvents(desk, [event])
  if (view === undefined) throw new Error(`event ${id} is gone`)
  return view
}

export const viewEvents = async (desk: Reader, events: readonly EventWithName[]) => {
  const counts = await countsOfEvents(
    desk.rows,
    events.map(({ id }) => id),
  )
  const places = await placeNames(
    desk.rows,
    events.flatMap(({ areas }) => areas),
  )
  return events.map((event) => ({
    id: event.id,
    kind: event.kind,
    kindName: eventKinds[event.kind],
    name: event.name,
    on: event.on_day,
    areas: event.areas.map((code) => ({ code, name: places.get(code)?.[desk.language] ?? code })),
    about: event.about === null ? null : { id: event.about, name: event.about_name ?? '' },
    note: event.note,
    enteredAt: event.entered_at,
    enteredBy: event.entered_by_name,
    ended: event.ended_at !== null,
    ...(counts.get(event.id) ?? { duties: 0, delivered: 0 }),
    may: [mayEnd(desk, event)],
  }))
}

const mayEnd = (desk: Reader, event: EventRow) => {
  const enter = mayEnter(desk)
  if (!enter.allowed || event.ended_at === null) return { ...enter, act: 'event.end' }
  return {
    act: 'event.end',
    allowed: false,
    because: { zh: '已经撤销', en: 'Already taken back' },
  }
}
