import type { Words } from '@bihuan/domain/base/words.ts'
import { sources } from '@bihuan/domain/hazards/source.ts'
import { grades } from '@bihuan/domain/hazards/stage.ts'
import { useEffect, useState } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { VillagePick } from '../parts/VillagePick.tsx'
import { type HazardSearch, readHazardSearch } from './hazard-search.ts'

type Props = { search: HazardSearch; change: (changed: HazardSearch) => void }

/** Words, village, grade, source and a span of days. Everything stands in the address. */
export function HazardFilters({ search, change }: Props) {
  const { t } = useWords()
  const pick = (name: 'grade' | 'source', value: string) =>
    change(readHazardSearch({ ...search, [name]: value }))
  return (
    <div className="filters no-print">
      <WordSearch key={search.q ?? ''} search={search} change={change} />
      <VillagePick area={search.village} pick={(village) => change({ village })} />
      <Pick
        label={t('office.hazards.grade')}
        choices={grades}
        value={search.grade}
        pick={(value) => (value === '' ? change({ grade: undefined }) : pick('grade', value))}
      />
      <Pick
        label={t('office.hazards.source')}
        choices={sources}
        value={search.source}
        pick={(value) => (value === '' ? change({ source: undefined }) : pick('source', value))}
      />
      <fieldset className="span-pick">
        <legend className="unseen">{t('office.hazards.foundOn')}</legend>
        <span className="q s">{t('office.hazards.foundOn')}</span>
        <Day name="from" search={search} change={change} />
        <span className="q">–</span>
        <Day name="to" search={search} change={change} />
      </fieldset>
    </div>
  )
}

function Day({ name, search, change }: Props & { name: 'from' | 'to' }) {
  const { t } = useWords()
  return (
    <input
      className="in"
      type="date"
      aria-label={t(`office.ledgers.${name}`)}
      value={search[name] ?? ''}
      onChange={(event) => change({ [name]: event.target.value || undefined })}
    />
  )
}

function WordSearch({ search, change }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState(search.q ?? '')
  useEffect(() => {
    if (typed.trim() === (search.q ?? '')) return
    const timer = setTimeout(() => change({ q: typed.trim() || undefined }), 300)
    return () => clearTimeout(timer)
  }, [typed, search.q, change])
  return (
    <input
      className="in search"
      type="search"
      aria-label={t('office.hazards.words')}
      placeholder={t('office.hazards.words')}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

type PickProps = {
  label: string
  choices: Readonly<Record<string, Words>>
  value: string | undefined
  pick: (value: string) => void
}

function Pick({ label, choices, value, pick }: PickProps) {
  const { t } = useWords()
  const say = useSay()
  return (
    <select
      className="in pick"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => pick(event.target.value)}
    >
      <option value="">{t('office.ledgers.allOf', { of: label })}</option>
      {Object.entries(choices).map(([name, words]) => (
        <option key={name} value={name}>
          {say(words)}
        </option>
      ))}
    </select>
  )
}
