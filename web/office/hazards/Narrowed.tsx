import type { Words } from '@bihuan/domain/base/words.ts'
import { fundFigures, fundsTitle } from '@bihuan/domain/hazards/fund-sums.ts'
import { sectorName } from '@bihuan/domain/rollup/group.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import type { HazardSearch } from './hazard-search.ts'

type Props = {
  search: HazardSearch
  /** A row of the list: by it the body is called as it is. */
  row: { party: { name: string }; handler: { name: string } | null } | undefined
}

/** What narrows the list besides the filters above it, told by whatever number led here; and the way out. */
export function Narrowed({ search, row }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { class: sort, sector, again, ban, party, handler, funds, ...others } = search
  const names = [
    funds === undefined ? undefined : say(fundWords(funds)),
    party === undefined ? undefined : (row?.party.name ?? t('office.hazards.oneBody')),
    handler === undefined ? undefined : (row?.handler?.name ?? t('office.hazards.oneBody')),
    sector === undefined ? undefined : say(sectorName(sector)),
    sort === undefined && ban === undefined
      ? undefined
      : t('office.hazards.oneClass', { class: sort ?? ban }),
    again === undefined ? undefined : t('office.hazards.analysis.again'),
  ].filter((name) => name !== undefined)
  if (names.length === 0) return null
  return (
    <p className="s q2 narrowed">
      {t('office.hazards.only', { what: names.join(' · ') })}{' '}
      <Link to="/hazards" search={others} className="no-print">
        {t('office.hazards.drop')}
      </Link>
    </p>
  )
}

const fundWords = (funds: NonNullable<HazardSearch['funds']>): Words => {
  if (funds === 'any') return fundsTitle
  const figure = fundFigures[funds]
  return { zh: `${fundsTitle.zh}：${figure.zh}`, en: `${fundsTitle.en}: ${figure.en}` }
}
