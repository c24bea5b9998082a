import { plans as contract } from '@bihuan/contract/plans.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { diffOf, isUnchanged } from '@bihuan/domain/plans/plan-diff.ts'
import { readPlan } from '@bihuan/domain/plans/read-plan.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { digestOf } from '../frame/digest.ts'
import { serve } from '../frame/serve.ts'
import { type DraftFile, draftsOf, endDraft, findDraft, insertDraft, viewDraft } from './draft-store.ts'
import { planFile } from './plan-file.ts'
import { decodePlan, planText } from './plan-text.ts'
import { knownWith } from './shipped.ts'
import { adoptPlan, issuedVersion, planInForce, plansOf } from './store.ts'
import { viewSuperiors } from './superiors.ts'

/** The next version of the plan: written as a file, judged line by line, kept as a draft, adopted or dropped. */
export const draftOperations = (shipped: Plan, laws: LawBook) => {
  const known = knownWith(laws)
  const { versions, download, checkDraft, loadDraft, adoptDraft, dropDraft, superiors } = contract
  return serve(
    'plans',
    { versions, download, checkDraft, loadDraft, adoptDraft, dropDraft, superiors },
    {
      async versions(_, desk) {
        const all = await plansOf(desk.rows, shipped)
        const maySee = mayAct(desk.signer.roles, 'plan.simulate')
        return {
          inForce: all[0]?.version ?? shipped.version,
          issued: await issuedVersion(desk.rows, shipped.id),
          versions: all.map(({ version, title, clauses, adoptedAt }) => ({
            ...{ version, title, clauses: clauses.length, adoptedAt },
          })),
          drafts: maySee ? (await draftsOf(desk.rows, shipped.id)).map(viewDraft) : [],
        }
      },

      async download({ version }, desk) {
        const plan = await planInForce(
          desk.rows,
          shipped,
          version === undefined ? undefined : Number(version),
        )
        return { name: `${plan.id}-v${plan.version}.yaml`, content: planText(plan) }
      },

      async checkDraft({ name, content = '', text: typed }, _) {
        const text = typed ?? decodePlan(Buffer.from(content, 'base64'), name)
        if (isRefusal(text)) return text
        const read = readPlan(text, known)
        if ('problems' in read) return { text, problems: read.problems, holds: null }
        const rules = read.plan.clauses.reduce((sum, { duties }) => sum + duties.length, 0)
        return { text, problems: [], holds: { clauses: read.plan.clauses.length, rules } }
      },

      async loadDraft({ name, text }, desk) {
        const read = readPlan(text, known)
        if ('problems' in read) return refuse('plan.not-sound', { count: read.problems.length })
        await desk.lock(planFile(desk.signer.town, shipped.id))
        const inForce = await planInForce(desk.rows, shipped)
        if (read.plan.id !== inForce.id)
          return refuse('plan.other-plan', { given: read.plan.id, id: inForce.id })
        const plan = { ...read.plan, version: inForce.version + 1 }
        if (isUnchanged(diffOf(inForce, plan))) return refuse('plan.same', { version: inForce.version })
        return viewDraft(await keepDraft(desk, plan, name, text))
      },

      async adoptDraft({ draft: id }, desk) {
        await desk.lock(planFile(desk.signer.town, shipped.id))
        const draft = await openDraft(desk, id)
        if (isRefusal(draft)) return draft
        const inForce = await planInForce(desk.rows, shipped)
        if (draft.version !== inForce.version + 1)
          return refuse('plan.draft-outdated', { based: draft.version - 1, version: inForce.version })
        const { version, digest } = draft
        const file = planFile(desk.signer.town, shipped.id)
        await desk.append(
          { file, act: 'plan.adopted', body: { draft: id, version, digest } },
          async (rows) => {
            // The version that gives way is frozen with the town, or a newer program could change what it said.
            await adoptPlan(rows, inForce, desk.now)
            await adoptPlan(rows, draft.body, desk.now)
            await endDraft(rows, id, 'adopted', desk.now)
          },
        )
        return { ...viewDraft(draft), state: 'adopted' as const }
      },

      async dropDraft({ draft: id }, desk) {
        await desk.lock(planFile(desk.signer.town, shipped.id))
        const draft = await openDraft(desk, id)
        if (isRefusal(draft)) return draft
        const file = planFile(desk.signer.town, shipped.id)
        await desk.append({ file, act: 'plan.draft-dropped', body: { draft: id } }, (rows) =>
          endDraft(rows, id, 'dropped', desk.now),
        )
        return { ...viewDraft(draft), state: 'dropped' as const }
      },

      async superiors(_, desk) {
        return viewSuperiors(await planInForce(desk.rows, shipped))
      },
    },
  )
}

const openDraft = async (desk: Reader, id: string) => {
  const draft = await findDraft(desk.rows, id)
  if (draft === undefined) return refuse('plan.draft-not-found')
  return draft.state === 'open' ? draft : refuse('plan.draft-ended')
}

const keepDraft = async (desk: Writer, plan: Plan, name: string, text: string): Promise<DraftFile> => {
  const { signer, now } = desk
  const id = desk.newId()
  const { id: planId, version } = plan
  const digest = digestOf(text)
  const draft = {
    ...{ id, plan: planId, version, name, digest, text, body: plan },
    loaded_at: now,
    loaded_by: signer.account,
    loaded_by_name: signer.person,
    ended_at: null,
  }
  const body = { draft: id, version, digest, name }
  await desk.append({ file: planFile(signer.town, planId), act: 'plan.draft-loaded', body }, (rows) =>
    insertDraft(rows, draft),
  )
  return { ...draft, town: signer.town, state: 'open' }
}
