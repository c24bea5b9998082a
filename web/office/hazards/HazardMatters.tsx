import { fundSums } from '@bihuan/domain/hazards/fund-sums.ts'
import { settlement } from '@bihuan/domain/hazards/treating-forms.ts'
import { amountWords } from '@bihuan/domain/ledgers/amount.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { PhotoStrip } from '../../parts/PhotoStrip.tsx'
import { valueWords } from '../../parts/value-words.ts'
import { HazardPapers } from '../documents/HazardPapers.tsx'
import { fileAddress } from '../parts/file-address.ts'
import { ActSheets } from './ActSheets.tsx'
import type { HazardView } from './HazardPage.tsx'

/** The five things, how it looked before and after, and what every signed sheet says. */
export function HazardMatters({ view }: { view: HazardView }) {
  return (
    <div className="hazard-matters">
      <FiveThings view={view} />
      <Funds view={view} />
      <Photos view={view} />
      <HazardPapers hazard={view.id} />
      <ActSheets view={view} />
    </div>
  )
}

function FiveThings({ view }: { view: HazardView }) {
  const { t } = useWords()
  const say = useSay()
  const { five } = view.state
  const isMajor = view.grade === 'major'
  return (
    <section>
      <h2>
        {t('office.hazards.five')}{' '}
        <span className="q s">{isMajor ? t('office.hazards.fiveMust') : t('office.hazards.fiveMay')}</span>
      </h2>
      <table className="plain five">
        <tbody>
          {Object.entries(settlement.fields).map(([name, field]) => {
            const value = five[name as keyof typeof five]
            return (
              <tr key={name}>
                <th scope="row">{say(field.label)}</th>
                <td>{value === undefined ? '' : say(valueWords(field, value))}</td>
                <td>
                  {value === undefined ? (
                    <span className="q">{t('office.hazards.unsettled')}</span>
                  ) : (
                    <Lamp kind="done" word={t('office.hazards.settled')} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** What was planned, allotted and spent, once somebody entered money (notice 9.4). */
function Funds({ view }: { view: HazardView }) {
  const { t } = useWords()
  const say = useSay()
  const sums = fundSums(view.state)
  if (sums === undefined) return null
  const shown = (['planned', 'allotted', 'spent', 'left', 'over'] as const).filter(
    (name) => sums[name] !== undefined && (name !== 'over' || sums.over !== '0.00'),
  )
  return (
    <section>
      <h2>{t('office.hazards.funds.title')}</h2>
      <table className="plain five">
        <tbody>
          {shown.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`office.hazards.funds.${name}`)}</th>
              <td>{say(amountWords(sums[name] ?? '0.00'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Photos({ view }: { view: HazardView }) {
  const { t } = useWords()
  const { photos, after } = view.state
  if (photos.length + after.length === 0) return null
  return (
    <section>
      <h2>{t('office.hazards.beforeAfter')}</h2>
      <div className="before-after">
        {(
          [
            ['before', photos],
            ['after', after],
          ] as const
        ).map(([name, value]) => (
          <figure key={name}>
            <figcaption className="q s">{t(`office.hazards.${name}`)}</figcaption>
            {value.length === 0 ? (
              <p className="q s none">{t('office.hazards.noPhoto')}</p>
            ) : (
              <PhotoStrip
                value={value}
                within={view.id}
                what={t(`office.hazards.${name}`)}
                href={fileAddress}
              />
            )}
          </figure>
        ))}
      </div>
    </section>
  )
}
