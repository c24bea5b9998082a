import { checklists } from '@bihuan/contract/checklists.ts'
import { parties } from '@bihuan/contract/parties.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Form } from '@bihuan/domain/ledgers/ledger.ts'
import { useAsk } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { codedForm } from './coded-form.ts'

/** The form with lists in place of codes, as they were in force on that day. */
export const useCoded = (form: Form, on: Day): Form => {
  const asksCode = ['class', 'ban', 'criterion'].some((name) => name in form.fields)
  const me = useMe()
  const mayAsk = 'department' in form.fields && mayDo(me, 'party.read')
  const catalogue = useAsk(checklists.catalogue, { on }, { enabled: asksCode }).value
  const departments = useAsk(parties.list, { kind: 'department' }, { enabled: mayAsk }).value?.parties
  return codedForm(form, catalogue ?? (asksCode ? undefined : noCodes), departments ?? [])
}

const noCodes = { on: '', edition: '', halves: [], bans: [], accidents: [], standards: [] }
