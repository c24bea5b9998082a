import type { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { LedgerSearch } from './ledger-search.ts'

type Props = {
  ledger: Ledger
  search: LedgerSearch
  totals: OutputOf<typeof ledgers.totals> | undefined
  shown: number
}

/** How many there are and in what order, and which keys help. */
export function Foot({ ledger, search: { order: sort = '-happened' }, totals, shown }: Props) {
  const { t } = useWords()
  const say = useSay()
  const column = sort.replace('-', '') as 'happened' | 'filed' | 'number' | 'party'
  const happened = ledger.fields[ledger.happenedOn]?.label
  const by = column === 'happened' && happened ? say(happened) : t(`office.ledgers.sortedBy.${column}`)
  const isDay = column === 'happened' || column === 'filed'
  const [up, down] = isDay ? (['oldFirst', 'newFirst'] as const) : (['ascends', 'descends'] as const)
  const way = t(`office.ledgers.${sort.startsWith('-') ? down : up}`)
  return (
    <footer className="ledger-foot">
      <span role="status">
        {totals === undefined
          ? ''
          : t(totals.isMore ? 'office.ledgers.totalMore' : 'office.ledgers.total', {
              count: totals.count,
              by,
              way,
            })}
      </span>
      {totals !== undefined && shown < totals.count ? (
        <span className="q">{t('office.ledgers.shown', { count: shown })}</span>
      ) : null}
      <span className="sp" />
      <span className="q keys no-print">{t('office.ledgers.keys')}</span>
    </footer>
  )
}
