import { ledgers as contract } from '@bihuan/contract/ledgers.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { svgPathOf } from '@bihuan/domain/ledgers/signature.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { occasionWords, type RuleOf, ruleFinder } from '../duties/views.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader, Signer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { planInForce } from '../plans/store.ts'
import { dutyFile, fileRecord } from './file-record.ts'
import { dutiesOfRecord, findRecord, pageOfRecords, type RecordWithName, undeliver } from './store.ts'

export const ledgerOperations = (shipped: Plan) => {
  const rulesAt = async (desk: Reader): Promise<RuleOf> => ruleFinder(await planInForce(desk.rows, shipped))

  return serve('ledgers', contract, {
    async file(input, desk) {
      const filed = await fileRecord(input, desk, await rulesAt(desk))
      if (isRefusal(filed)) return filed
      return {
        record: filed.record.id,
        delivered: filed.links.map(({ duty, late }) => ({
          duty: duty.id,
          clause: duty.clause,
          occasion: occasionWords(duty),
          lateDays: late,
        })),
      }
    },

    async list({ kind, after }, desk) {
      const cursor = readCursor(after, ['day', 'id'])
      if (isRefusal(cursor)) return cursor
      const { page, next } = pageOf(await pageOfRecords(desk.rows, kind, cursor), (row) => [
        row.happened_on,
        row.id,
      ])
      return { records: page.map(viewRow), next }
    },

    async show({ record: id }, desk) {
      const record = await findRecord(desk.rows, id)
      if (record === undefined) return refuse('record.not-found')
      const duties = await dutiesOfRecord(desk.rows, id)
      return {
        ...viewRow(record),
        version: record.version,
        filedAt: record.filed_at,
        filedBy: record.filed_by_name,
        values: record.values,
        signature: { path: svgPathOf(record.signature) },
        returnedBecause:
          record.returned_at === null
            ? null
            : {
                reason: record.return_reason ?? '',
                by: record.returned_by_name ?? '',
                at: record.returned_at,
              },
        duties: duties.map((duty) => ({
          duty: duty.id,
          clause: duty.clause,
          occasion: occasionWords(duty),
          because: duty.because,
          lateDays: duty.late_days,
        })),
        may: [{ act: 'record.return', ...obstacleToReturning(record, desk.signer) }],
      }
    },

    async giveBack({ record: id, reason }, desk) {
      const seen = await findRecord(desk.rows, id)
      if (seen === undefined) return refuse('record.not-found')
      const { area, party, handler } = seen
      const file = { id, kind: 'record', area, party, handler }
      await desk.lock(file, ...(await dutiesOfRecord(desk.rows, id)).map(dutyFile))
      const record = (await findRecord(desk.rows, id)) ?? seen
      if (record.returned_at !== null) return refuse('record.already-returned')
      const duties = await dutiesOfRecord(desk.rows, id)
      const { signer, now } = desk
      const acts = [
        {
          file,
          act: 'record.returned',
          body: { duties: duties.map((duty) => duty.id) },
          personal: { reason },
        },
        ...duties.map((duty) => ({ file: dutyFile(duty), act: 'duty.reopened', body: { record: id } })),
      ]
      await desk.append(acts, async (rows) => {
        await rows
          .updateTable('record')
          .set({ returned_at: now, returned_by_name: signer.person, return_reason: reason })
          .where('id', '=', id)
          .execute()
        await undeliver(rows, desk.rows, id, duties, now)
      })
      return { record: id, reopened: duties.length }
    },
  })
}

const viewRow = (record: RecordWithName) => ({
  id: record.id,
  kind: record.kind,
  title: findLedger(record.kind)?.title ?? { zh: record.kind, en: record.kind },
  party: { id: record.party, name: record.party_name },
  happenedOn: record.happened_on,
  filedOn: record.filed_on,
  returned: record.returned_at !== null,
})

const obstacleToReturning = (record: RecordWithName, signer: Signer) => {
  if (!mayAct(signer.roles, 'record.return'))
    return { allowed: false, because: { zh: '由镇安办退回', en: 'The town safety office returns records' } }
  if (record.returned_at !== null)
    return { allowed: false, because: { zh: '已经退回', en: 'Already returned' } }
  return { allowed: true, because: null }
}
