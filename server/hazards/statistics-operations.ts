import { hazardStatistics as contract } from '@bihuan/contract/hazard-statistics.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { periodsToTell, statisticsLamp } from '@bihuan/domain/hazards/statistics.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { ruleFinder } from '../duties/views.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Writer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import type { Ledgers } from '../ledgers/known-ledgers.ts'
import { viewLink } from '../ledgers/views.ts'
import { plansOf } from '../plans/store.ts'
import { placeName, placesInReach } from '../rollup/places.ts'
import { spanOf } from './analysis-views.ts'
import { fileStatistics, type Telling } from './statistics-file.ts'
import { dueOf, formOf, handedIn, periodAsked } from './statistics-form.ts'
import { remindOfStatistics } from './statistics-remind.ts'
import { countTellers, pageOfTellers } from './statistics-store.ts'
import { statisticsWorkbook } from './statistics-workbook.ts'

type Knowing = { plan: Plan; national: LawBook; content: HazardContent; ledgers?: Ledgers | undefined }

/** The statistics of a quarter and a year: counted, signed and filed by each body; who has and who has not. */
export const hazardStatisticsOperations = ({ plan, national, content, ledgers }: Knowing) => {
  const fileOne = async (telling: Telling, desk: Writer) => {
    const ruleOf = ruleFinder(...(await plansOf(desk.rows, plan)))
    const filed = await fileStatistics(telling, desk, {
      ...{ content, ruleOf },
      ...(ledgers === undefined ? {} : { ledgers }),
    })
    if (isRefusal(filed)) return filed
    const { record, links } = filed
    return { record: record.id, number: numberWords(record.number, 0), delivered: links.map(viewLink) }
  }
  return serve('hazardStatistics', contract, {
    form: (asked, desk) => formOf(desk, { national, content }, asked),

    file: (telling, desk) => fileOne(telling, desk),

    fileFor: (telling, desk) => fileOne(telling, desk),

    async workbook(asked, desk) {
      const form = await formOf(desk, { national, content }, asked)
      return isRefusal(form) ? form : statisticsWorkbook(form, desk.language)
    },

    async filings({ period: name, after, ...filter }, desk) {
      const cursor = readCursor(after, ['text', 'id'])
      if (isRefusal(cursor)) return cursor
      const period = periodAsked(desk, name)
      const dueOn = await dueOf(desk, national, period)
      if (isRefusal(dueOn)) return dueOn
      const found = await pageOfTellers(desk, { period, ...filter }, cursor)
      const { page, next } = pageOf(found, (row) => [row.name, row.id])
      const { all, filed } = await countTellers(desk, { period, ...filter })
      const places = await placesInReach(desk)
      return {
        ...{ period: spanOf(period), periods: periodsToTell(desk.today).map(spanOf), dueOn, all, filed },
        lamp: statisticsLamp(period, dueOn, undefined, desk.today),
        rows: page.map(({ id, name: of, area, record, filed_on, status, reminders, reminded_at }) => {
          const handed = filed_on === null ? undefined : handedIn({ filed_on, status: status ?? 'standing' })
          return {
            ...{ party: { id, name: of }, place: placeName(places, area), record, filedOn: filed_on },
            lamp: statisticsLamp(period, dueOn, handed, desk.today),
            ...{ reminders, remindedAt: reminded_at },
          }
        }),
        next,
      }
    },

    remind: (asked, desk) => remindOfStatistics(asked, desk, national),
  })
}
