import { search as contract } from '@bihuan/contract/search.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { hazardNumber, readHazardNumber } from '@bihuan/domain/hazards/number.ts'
import { stages } from '@bihuan/domain/hazards/stage.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { serve } from '../frame/serve.ts'
import { placeNames } from '../parties/store.ts'
import { planInForce } from '../plans/store.ts'
import { eventsNamed, hazardsHolding, partiesNamed, peopleNamed, recordsHolding } from './store.ts'

const fewClauses = 8

/** One box for everything: what somebody may not read is not found. */
export const searchOperations = (shipped: Plan) =>
  serve('search', contract, {
    async find({ q }, desk) {
      const { rows, signer, language } = desk
      const text = q.trim().toLowerCase()
      const words = text.split(/\s+/)
      const parties = mayAct(signer.roles, 'party.read') ? await partiesNamed(rows, text) : []
      const places = await placeNames(
        rows,
        parties.map(({ area }) => area),
      )
      const people = mayAct(signer.roles, 'person.read') ? await peopleNamed(rows, text) : []
      const records = mayAct(signer.roles, 'record.read') ? await recordsHolding(rows, words) : []
      const hazards = mayAct(signer.roles, 'hazard.read')
        ? await hazardsHolding(rows, words, readHazardNumber(text))
        : []
      const events = mayAct(signer.roles, 'event.read') ? await eventsNamed(rows, text) : []
      return {
        clauses: clausesHolding(await planInForce(rows, shipped), words),
        parties: parties.map(({ id, name, area }) => ({
          id,
          name,
          place: places.get(area)?.[language] ?? area,
        })),
        people: people.map(({ id, name, party, party_name }) => ({
          id,
          name,
          party: { id: party, name: party_name },
        })),
        records: records.map(({ id, kind, number, revision, happened_on, party_name }) => ({
          id,
          title: findLedger(kind)?.title ?? { zh: kind, en: kind },
          number: numberWords(number, revision),
          party: party_name,
          happenedOn: happened_on,
        })),
        hazards: hazards.map(({ id, year, number, what, stage, party_name }) => ({
          ...{ id, number: hazardNumber(year, Number(number)), what },
          ...{ party: party_name, stage: stages[stage] },
        })),
        events: events.map(({ id, name, on_day }) => ({ id, name, on: on_day })),
      }
    },
  })

/** A clause by its number first, then by what it says in either language. */
const clausesHolding = ({ clauses }: Plan, words: readonly string[]) => {
  const said = ({ id, title, words: own, duties }: Plan['clauses'][number]) =>
    [id, title.zh, title.en, own.zh, own.en, ...duties.flatMap((rule) => [rule.title.zh, rule.title.en])]
      .join('\n')
      .toLowerCase()
  const numbered = clauses.filter(({ id }) => words.includes(id.toLowerCase()))
  const holding = clauses.filter((clause) => words.every((word) => said(clause).includes(word)))
  return [...new Set([...numbered, ...holding])].slice(0, fewClauses).map(({ id, title }) => ({ id, title }))
}
