import { ledgers as contract } from '@bihuan/contract/ledgers.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { DutyFile } from '../duties/store.ts'
import { occasionWords, type RuleOf, ruleFinder } from '../duties/views.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { plansOf } from '../plans/store.ts'
import { amendRecord, previewAmendment, type Verdict } from './amend-record.ts'
import { type Entry, entryOf } from './entry.ts'
import { fileFreely, fileRecord } from './file-record.ts'
import { giveBack } from './give-back.ts'
import type { Ledgers } from './known-ledgers.ts'
import { viewLink } from './views.ts'

export const filingOperations = (shipped: Plan, ledgers: Ledgers): Served[] => {
  const rulesAt = async (desk: Reader): Promise<RuleOf> => ruleFinder(...(await plansOf(desk.rows, shipped)))
  const { file, enter, enterFor, amendPreview, amend, giveBack: giving } = contract
  const enterOne = async (entry: Entry, desk: Writer) => {
    const ready = await entryOf(entry, desk, ledgers)
    if (isRefusal(ready)) return ready
    const { record, links } = await fileFreely(ready, desk, await rulesAt(desk))
    return { record: record.id, number: numberWords(record.number, 0), delivered: links.map(viewLink) }
  }

  return serve(
    'ledgers',
    { file, enter, enterFor, amendPreview, amend, giveBack: giving },
    {
      async file(input, desk) {
        const filed = await fileRecord(input, desk, await rulesAt(desk), ledgers)
        if (isRefusal(filed)) return filed
        return { record: filed.record.id, delivered: filed.links.map(viewLink) }
      },

      enter: (input, desk) => enterOne({ ...input, party: desk.signer.party }, desk),

      enterFor: (input, desk) => enterOne(input, desk),

      async amendPreview({ record, values }, desk) {
        const ruleOf = await rulesAt(desk)
        const verdict = await previewAmendment({ record, values }, desk, ruleOf, ledgers)
        return isRefusal(verdict) ? verdict : viewVerdict(verdict, ruleOf)
      },

      async amend(input, desk) {
        const amended = await amendRecord(input, desk, await rulesAt(desk), ledgers)
        if (isRefusal(amended)) return amended
        const { record, links } = amended
        return {
          record: record.id,
          number: numberWords(record.number, record.revision),
          delivered: links.map(viewLink),
          reopened: lostIn(amended).map((duty) => viewLink({ duty, late: 0 })),
        }
      },

      giveBack: (input, desk) => giveBack(input, desk),
    },
  )
}

const viewVerdict = (verdict: Verdict, ruleOf: RuleOf) => {
  const own = new Set(verdict.before.map(({ id }) => id))
  const touched = (duty: DutyFile, late = 0) => ({
    ...viewLink({ duty, late }),
    title: ruleOf(duty)?.rule.title ?? occasionWords(duty),
  })
  const links = verdict.links.map(({ duty, late }) => ({ id: duty.id, view: touched(duty, late) }))
  return {
    keeps: links.filter(({ id }) => own.has(id)).map(({ view }) => view),
    gains: links.filter(({ id }) => !own.has(id)).map(({ view }) => view),
    loses: lostIn(verdict).map((duty) => touched(duty)),
  }
}

/** What the record delivered and its correction does not. */
const lostIn = ({ before, links }: Verdict): DutyFile[] => {
  const isDelivered = new Set(links.map(({ duty }) => duty.id))
  return before.filter(({ id }) => !isDelivered.has(id))
}
