import { hazardAnalysis as contract } from '@bihuan/contract/hazard-analysis.ts'
import { addDays, firstOfMonth, yearOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { type Period, periodNamed } from '@bihuan/domain/duties/period.ts'
import { soonFromOf } from '@bihuan/domain/duties/soon.ts'
import { honestyFormula, honestyOf, lowestFirst } from '@bihuan/domain/hazards/honesty.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import { thresholdsOf } from '@bihuan/domain/hazards/patterns.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { quarterToTell, statisticsDue } from '@bihuan/domain/hazards/statistics.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { bookOfTown } from '../law/store.ts'
import { statisticsLines } from './analysis-statistics.ts'
import { candourOf, namesOfParties, picturesUsedAgain } from './analysis-store.ts'
import { askQuestions, basisWords, spanOf, viewAnalysis } from './analysis-views.ts'
import { analysisWorkbook } from './analysis-workbook.ts'
import { fundsOf } from './funds.ts'

/** Of so many bodies and pictures the page shows something at most. */
const atMost = 200

/** What the hazards of a place say taken together: figures, questions, and the form that is handed in. */
export const hazardAnalysisOperations = (national: LawBook, content: HazardContent) => {
  const lawToday = async ({ rows, today }: Reader) => lawOn(await bookOfTown(rows, national), today)
  return serve('hazardAnalysis', contract, {
    show: ({ period, village }, desk) => viewAnalysis(desk, content, periodOf(desk, period), village),

    funds: ({ period, village }, desk) => viewFunds(desk, period, village),

    async workbook({ period, village }, desk) {
      const analysis = await viewAnalysis(desk, content, periodOf(desk, period), village)
      return analysisWorkbook(analysis, await viewFunds(desk, period, village), desk.language)
    },

    async questions({ village }, desk) {
      const limits = thresholdsOf(await lawToday(desk))
      return isRefusal(limits) ? limits : askQuestions(desk, content, limits, village)
    },

    async honesty({ period: asked, village }, desk) {
      const limits = thresholdsOf(await lawToday(desk))
      if (isRefusal(limits)) return limits
      const period = periodOf(desk, asked)
      const found = await candourOf(desk, { from: period.first, to: period.last }, village)
      const names = await namesOfParties(
        desk,
        found.map(({ party }) => party),
      )
      const bodies = found
        .filter(({ party }) => names.get(party)?.kind === 'enterprise')
        .sort(lowestFirst(limits.honestyLeast))
        .slice(0, atMost)
        .map(({ party, own, others }) => ({
          ...{ party: { id: party, name: names.get(party)?.name ?? '' }, own, others },
          index: honestyOf({ own, others }, limits.honestyLeast),
          isEnough: own + others >= limits.honestyLeast,
        }))
      return { period: spanOf(period), formula: honestyFormula, bodies }
    },

    async photos(_, desk) {
      const used = new Map<string, Picture>()
      for (const { digest, id, year, number, party_name, what, used_on } of await picturesUsedAgain(
        desk,
        atMost,
      )) {
        const use = { hazard: id, number: hazardNumber(year, Number(number)), party: party_name, what }
        const picture = used.get(digest) ?? { digest, uses: [] }
        used.set(digest, { digest, uses: [...picture.uses, { ...use, usedOn: used_on }] })
      }
      return { pictures: [...used.values()].filter(({ uses }) => uses.length > 1) }
    },

    async statistics({ period: asked }, desk) {
      const period = asked === undefined ? quarterToTell(desk.today) : periodOf(desk, asked)
      const dueOn = statisticsDue(period, await lawToday(desk))
      if (isRefusal(dueOn)) return dueOn
      const asOf = period.last < desk.today ? period.last : desk.today
      const first = addDays(period.last, 1)
      const soonFrom = soonFromOf({}, { first, last: dueOn })
      return {
        ...{ period: spanOf(period), asOf, dueOn, basis: basisWords(desk) },
        lamp: lampOf({ first, due: dueOn, soonFrom }, desk.today),
        lines: await statisticsLines(desk, period, asOf),
      }
    },
  })
}

type Picture = {
  digest: string
  uses: { hazard: string; number: { zh: string; en: string }; party: string; what: string; usedOn: string }[]
}

/** The period that was asked for, or this year's. */
const periodOf = ({ today }: Reader, asked?: string): Period => {
  const year = today.slice(0, 4)
  return (
    periodNamed(asked ?? year) ?? {
      ...{ name: year, first: firstOfMonth(yearOf(today), 1), last: today },
      words: { zh: year, en: year },
    }
  )
}

const viewFunds = async (desk: Reader, asked: string | undefined, village: string | undefined) => {
  const period = periodOf(desk, asked)
  return { period: spanOf(period), ...(await fundsOf(desk, period, village)) }
}
