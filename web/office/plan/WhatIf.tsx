import type { Sector } from '@bihuan/domain/parties/sector.ts'
import { sectorCodes, sectors } from '@bihuan/domain/parties/sector.ts'
import { type HeldTrait, heldTraits } from '@bihuan/domain/parties/trait.ts'
import { useId } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import type { Simulation } from '../../parts/year/year.ts'

export type Profile = Simulation['debtor']['profile']

type Props = { profile: Profile; change: (profile: Profile) => void; reset: (() => void) | undefined }

const traitCodes = Object.keys(heldTraits) as HeldTrait[]

/** What the plan asks about in the file. Changing it here reckons the year anew and keeps nothing. */
export function WhatIf({ profile, change, reset }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const held = profile.traits ?? []
  const turn = (trait: HeldTrait) =>
    change({
      ...profile,
      traits: held.includes(trait) ? held.filter((one) => one !== trait) : [...held, trait],
    })
  return (
    <section className="blk what-if no-print">
      <div className="row">
        <h3 className="sp">{t('office.simulate.whatIf')}</h3>
        {reset === undefined ? null : (
          <button type="button" className="btn s" onClick={reset}>
            {t('office.simulate.asFiled')}
          </button>
        )}
      </div>
      <div className="pair-fields">
        <div>
          <label htmlFor={`${id}-sector`}>{t('office.simulate.sector')}</label>
          <select
            id={`${id}-sector`}
            className="in"
            value={profile.sector ?? ''}
            onChange={({ target }) => change(withSector(profile, target.value as Sector | ''))}
          >
            <option value="">{t('office.simulate.notGiven')}</option>
            {sectorCodes.map((code) => (
              <option key={code} value={code}>
                {say(sectors[code])}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-staff`}>{t('office.simulate.staff')}</label>
          <input
            id={`${id}-staff`}
            className="in"
            type="number"
            min={0}
            max={1_000_000}
            value={profile.staff ?? ''}
            onChange={({ target }) => change(withStaff(profile, target.value))}
          />
        </div>
      </div>
      <fieldset className="traits">
        <legend className="q s">{t('office.simulate.traits')}</legend>
        {traitCodes.map((trait) => (
          <label key={trait} className="trait">
            <input type="checkbox" checked={held.includes(trait)} onChange={() => turn(trait)} />
            {say(heldTraits[trait])}
          </label>
        ))}
      </fieldset>
    </section>
  )
}

const withSector = ({ sector: _, ...rest }: Profile, sector: Sector | ''): Profile =>
  sector === '' ? rest : { ...rest, sector }

const withStaff = ({ staff: _, ...rest }: Profile, typed: string): Profile => {
  const staff = Number(typed)
  return typed === '' || !Number.isInteger(staff) || staff < 0 || staff > 1_000_000
    ? rest
    : { ...rest, staff }
}
