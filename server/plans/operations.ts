import { plans as contract } from '@bihuan/contract/plans.ts'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { matchNotice } from '@bihuan/domain/plans/match.ts'
import { readNotice } from '@bihuan/domain/plans/notice.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { digestOf } from '../frame/digest.ts'
import { serve } from '../frame/serve.ts'
import { decodeNotice } from './notice-file.ts'
import { planFile } from './plan-file.ts'
import type { Reading } from './reading.ts'
import { adoptPlan, latestNotice, planInForce } from './store.ts'

/** The notice of a town. `shipped` is the plan that comes with the program; a town keeps its own frozen copy from the first notice on. */
export const planOperations = (shipped: Plan) => {
  const { notice, loadNotice } = contract
  return serve(
    'plans',
    { notice, loadNotice },
    {
      async notice(_, desk) {
        const loaded = await latestNotice(desk.rows, shipped.id)
        return loaded === undefined
          ? refuse('notice.none')
          : { name: loaded.name, loadedAt: loaded.loaded_at, reading: loaded.reading }
      },

      async loadNotice({ name, content }, desk) {
        const text = decodeNotice(Buffer.from(content, 'base64'), name)
        if (isRefusal(text)) return text
        const read = readNotice(text)
        if (isRefusal(read)) return read
        const plan = await planInForce(desk.rows, shipped)
        const { damage, head, general, foot } = read
        const reading: Reading = { ...matchNotice(plan, read), damage, head, general, foot }
        const { signer, now } = desk
        const body = { name, digest: digestOf(text), plan: plan.id, matched: reading.clauses.length }
        await desk.append(
          { file: planFile(signer.town, plan.id), act: 'notice.loaded', body },
          async (rows) => {
            await adoptPlan(rows, plan, now)
            await rows
              .insertInto('notice')
              .values({
                id: desk.newId(),
                plan: plan.id,
                plan_version: plan.version,
                name,
                digest: body.digest,
                text,
                reading: canonical(reading as unknown as Json),
                loaded_at: now,
                loaded_by: signer.account,
              })
              .execute()
          },
        )
        return { name, loadedAt: now, reading }
      },
    },
  )
}
