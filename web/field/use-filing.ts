import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import type { Filed } from '../frame/outbox.ts'
import type { DutyView } from './DutyScreen.tsx'
import { type Filling, type Handing, useSubmit } from './use-submit.ts'

/** Sending the record that delivers a duty. */
export const useFiling = (
  { duty, asOf }: DutyView,
  ledger: Ledger,
  filling: Filling,
  hand: (handing: Handing<Filed>) => void,
) =>
  useSubmit(
    {
      ...{ key: duty.id, title: duty.title, form: ledger, today: asOf, span: duty },
      pack: (values, signature = { strokes: [] }) => ({
        kind: 'filing',
        input: { duty: duty.id, values, signature },
      }),
      hand: (handing) => {
        if (typeof handing !== 'object') hand(handing)
        else if (handing.kind === 'filing') hand(handing.answer)
      },
    },
    filling,
  )
