import { addDays } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { quarterToTell } from '@bihuan/domain/hazards/statistics.ts'
import { ruleFinder } from '../duties/views.ts'
import { type Signer, systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { fileStatistics } from '../hazards/statistics-file.ts'
import { formOf } from '../hazards/statistics-form.ts'
import { contentOf } from './hazards.ts'
import { demoSignature } from './records.ts'
import { deskOn, partyId, type Seeding } from './seeding.ts'
import { shareOf } from './share.ts'
import type { DemoTown } from './towns.ts'

/** Enough to see who has filed and who has not. */
const mostFirms = 30

/**
 * The statistics of the last quarter, signed by most firms in the days after it, by some late. Those that somebody signs
 * in for have theirs still before them.
 */
export const seedStatistics = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const rules = { national: seeding.laws, content: contentOf(seeding) }
  const period = quarterToTell(seeding.today)
  const visited = new Set(town.accounts.map(({ party }) => party))
  for (const { key } of town.enterprises.slice(0, mostFirms)) {
    const day = addDays(period.last, 3 + Math.floor(18 * shareOf(key, 'statistics')))
    if (visited.has(key) || shareOf(key, 'forgets-statistics') > 0.75 || day > seeding.today) continue
    const answer = await deskOn(seeding, day).write(signerFor(town, key), 'zh', async (desk) => {
      const form = await formOf(desk, rules, { period: period.name })
      if (isRefusal(form)) return form
      const telling = {
        period: period.name,
        seen: form.figures,
        signature: demoSignature(`${key}/statistics`),
      }
      const analysis = sentenceOf(form.figures.found, form.figures.closed)
      return fileStatistics({ ...telling, analysis }, desk, { ...rules, ruleOf: ruleFinder(seeding.plan) })
    })
    if (isRefusal(answer)) throw new Error(`demo: ${key}: ${JSON.stringify(answer)}`)
  }
}

const signerFor = (town: DemoTown, key: string): Signer => ({
  ...systemSigner(town.code, idOfName(`demo/teller/${town.code}/${key}`)),
  ...{ person: '单位负责人', party: partyId(town.code, key) },
})

const sentenceOf = (found: number, closed: number): string =>
  found === 0
    ? '本季度照清单自查三次，没有查出隐患；下季度重点看配电和库房。'
    : `本季度查出 ${found} 条，已销号 ${closed} 条；多是临时堆放和用电不规范，没改好的已定责任人和期限。`
