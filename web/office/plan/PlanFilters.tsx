import { parties } from '@bihuan/contract/parties.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

/** Only one village's or one department's counts, or only clauses that hold some words. It stands in the address. */
export function PlanFilters() {
  const { t } = useWords()
  const me = useMe()
  const id = useId()
  const navigate = useNavigate()
  const { area, handler, words } = useSearch({ strict: false })
  const [typed, setTyped] = useState(words ?? '')
  const narrow = (to: {
    area?: string | undefined
    handler?: string | undefined
    words?: string | undefined
  }) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true })
  // Who sees the whole town narrows it; a village or a firm sees its own anyway.
  const isOffice = me.may.includes('rollup.read')
  return (
    <form
      className="plan-filters"
      onSubmit={(event) => {
        event.preventDefault()
        narrow({ words: typed.trim() === '' ? undefined : typed.trim() })
      }}
    >
      {isOffice ? (
        <>
          <Choice
            kind="village"
            value={area}
            choose={(one) => narrow({ area: one?.area, handler: undefined })}
            keyOf={(one) => one.area}
          />
          <Choice
            kind="department"
            value={handler}
            choose={(one) => narrow({ handler: one?.id, area: undefined })}
            keyOf={(one) => one.id}
          />
        </>
      ) : null}
      <label htmlFor={id} className="unseen">
        {t('office.plan.words')}
      </label>
      <input
        id={id}
        className="in"
        type="search"
        value={typed}
        maxLength={60}
        placeholder={t('office.plan.words')}
        onChange={({ target }) => {
          setTyped(target.value)
          if (target.value === '') narrow({ words: undefined })
        }}
      />
    </form>
  )
}

type Body = { id: string; name: string; area: string }
type ChoiceProps = {
  kind: 'village' | 'department'
  value: string | undefined
  choose: (body: Body | undefined) => void
  keyOf: (body: Body) => string
}

function Choice({ kind, value, choose, keyOf }: ChoiceProps) {
  const { t } = useWords()
  const { value: found } = useAsk(parties.list, { kind })
  const bodies = found?.parties ?? []
  return (
    <select
      className="in"
      aria-label={t(`office.plan.only.${kind}`)}
      value={value ?? ''}
      onChange={({ target }) => choose(bodies.find((body) => keyOf(body) === target.value))}
    >
      <option value="">{t(`office.plan.only.${kind}`)}</option>
      {bodies.map((body) => (
        <option key={body.id} value={keyOf(body)}>
          {body.name}
        </option>
      ))}
    </select>
  )
}
