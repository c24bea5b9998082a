import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { DutyFile } from '../duties/store.ts'
import { digestOf } from '../frame/digest.ts'
import type { Act } from '../frame/journal.ts'
import type { Link } from './evidence-store.ts'
import type { RecordFile } from './store.ts'

export const dutyFile = ({ id, area, party, handler }: DutyFile) => ({
  id,
  kind: 'duty',
  area,
  party,
  handler,
})

export const recordFile = ({
  id,
  area,
  party,
  handler,
}: Pick<RecordFile, 'id' | 'area' | 'party' | 'handler'>) => ({ id, kind: 'record', area, party, handler })

/** The salted digest vouches for the values; the values themselves are sealed, since they may name people. */
export const commitmentOf = ({
  salt,
  values,
  signature,
}: Pick<RecordFile, 'salt' | 'values' | 'signature'>): string =>
  digestOf(`${salt}${canonical({ values: values as Json, signature: signature as unknown as Json })}`)

/** That a record was filed, on its own file, and on each duty that it delivers. */
export const filingActs = (record: RecordFile, links: readonly Link[]): Act[] => {
  const { kind, version, number, revision, amends } = record
  return [
    {
      file: recordFile(record),
      act: 'record.filed',
      body: {
        kind,
        version,
        number,
        ...(amends === null ? {} : { revision, amends }),
        ...(record.entered_for ? { enteredFor: true } : {}),
        happenedOn: record.happened_on,
        commitment: commitmentOf(record),
      },
      personal: { values: record.values as Json, by: record.filed_by_name },
    },
    ...links.map(({ duty, filedOn, late, backdated }) => ({
      file: dutyFile(duty),
      act: 'duty.delivered',
      body: {
        record: record.id,
        rule: `${duty.plan}#${duty.clause}.${duty.rule}`,
        planVersion: duty.plan_version,
        occasion: duty.occasion,
        due: duty.due_on,
        happenedOn: record.happened_on,
        filedOn,
        lateDays: late,
        backdated,
      },
    })),
  ]
}

/** That duties are owed again, since this record no longer delivers them. */
export const reopeningActs = (record: string, duties: readonly DutyFile[]): Act[] =>
  duties.map((duty) => ({ file: dutyFile(duty), act: 'duty.reopened', body: { record } }))
