import { parties } from '@bihuan/contract/parties.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'

/** Whose year to look at: a body of the town by its name, or one that nobody registered yet. */
export function ChooseBody() {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const [name, setName] = useState('')
  const { value, problem } = useAsk(parties.list, name.trim() === '' ? {} : { name: name.trim() }, {
    keep: true,
  })
  return (
    <section className="choose">
      <label htmlFor={id}>{t('office.simulate.whose')}</label>
      <input
        id={id}
        className="in"
        value={name}
        maxLength={60}
        placeholder={t('office.simulate.byName')}
        onChange={(event) => setName(event.target.value)}
      />
      {problem === undefined ? null : <ErrorView problem={problem} />}
      <ul className="lines">
        {(value?.parties ?? []).slice(0, 12).map((party) => (
          <li key={party.id}>
            <Link
              to="."
              search={(old) => ({ ...old, party: party.id, imagined: undefined })}
              className="chosen"
            >
              <span className="el">{party.name}</span>
              <span className="q s">{party.place}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="acts">
        {(['enterprise', 'village', 'department'] as const).map((kind) => (
          <Link
            key={kind}
            to="."
            search={(old) => ({ ...old, party: undefined, imagined: kind })}
            className="btn"
          >
            {t('office.simulate.imagine', { kind: say(debtorNames[kind]) })}
          </Link>
        ))}
      </p>
    </section>
  )
}
