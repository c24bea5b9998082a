import type { Said } from '@bihuan/domain/checklists/run.ts'
import type { Ref } from 'react'
import { useMe } from '../../frame/session.ts'
import type { Typed } from '../../frame/typed.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { TeachingPicture } from '../../parts/checklists/TeachingPicture.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import type { RunOf } from './Run.tsx'
import type { Item } from './RunScreen.tsx'
import { nameOf, wrongForm } from './run-typed.ts'

type Props = {
  ref: Ref<HTMLHeadingElement>
  run: RunOf
  item: Item
  number: number
  said: Said | undefined
  undo: () => void
  typed: Typed
}

/** The item in hand: what to look at, how, and what good looks like; what is wrong, once somebody said so. */
export function ItemNow({ ref, run, item, number, said, undo, typed }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const part = run.list.parts.find(({ id }) => id === item.part)
  const isWrong = said?.answer === 'wrong'
  return (
    <section className={isWrong ? 'now is-wrong' : 'now'}>
      <p className="q s row">
        <span className="sp">{`${number}　${part === undefined ? '' : say(part.name)}`}</span>
        {isWrong ? <Lamp kind="late" word={t('ticking.run.isWrong')} /> : null}
      </p>
      <h2 ref={ref} tabIndex={-1}>
        {say(item.ask)}
        {isWrong ? null : language === 'zh' ? '？' : '?'}
      </h2>
      {isWrong ? null : <p className="how">{say(item.how)}</p>}
      {isWrong ? <WrongFields run={run} item={item} said={said} typed={typed} undo={undo} /> : null}
      <Example item={item} />
    </section>
  )
}

function WrongFields({ run, item, said, typed, undo }: Omit<Props, 'ref' | 'number'> & { said: Said }) {
  const { t } = useWords()
  const say = useSay()
  const { today } = useMe()
  const part = run.list.parts.find(({ id }) => id === item.part)
  const proposed = {
    [nameOf('what', item.id)]: say(item.wording),
    [nameOf('place', item.id)]: part === undefined ? '' : say(part.name),
  }
  return (
    <div className="wrong-fields">
      <p className="s q2">
        {t('ticking.run.proposed', { grade: say(item.gradeName) })}
        {item.ban === null ? null : ` · ${say(item.ban.name)}`}
      </p>
      <LedgerForm
        ledger={wrongForm(item.id, said.became)}
        typed={{ ...proposed, ...typed }}
        change={(name, value) => run.change({ [name]: value })}
        leave={() => undefined}
        wrong={{}}
        today={today}
      />
      {said.became === undefined ? null : <ChangeOutcome run={run} item={item} />}
      <button type="button" className="btn t" onClick={undo}>
        {t('ticking.run.undo')}
      </button>
    </div>
  )
}

function ChangeOutcome({ run, item }: Pick<Props, 'run' | 'item'>) {
  const { t } = useWords()
  return (
    <button type="button" className="btn t" onClick={() => run.change({ [nameOf('became', item.id)]: '' })}>
      {t('ticking.run.otherOutcome')}
    </button>
  )
}

/** What good looks like and on what it rests, for the one who has never seen it. */
function Example({ item }: Pick<Props, 'item'>) {
  const { t, language } = useWords()
  const say = useSay()
  const basis = item.basis.map(
    ({ name, article }) => `${say(name)}${article === null ? '' : ` ${say(article)}`}`,
  )
  return (
    <details className="example">
      <summary>{t('ticking.run.example')}</summary>
      <TeachingPicture picture={item.picture} />
      <dl>
        <dt>{t('field.checklists.good')}</dt>
        <dd>{say(item.good)}</dd>
        <dt>{t('field.checklists.how')}</dt>
        <dd>{say(item.how)}</dd>
        <dt>{t('field.checklists.atOnce')}</dt>
        <dd>{say(item.advice)}</dd>
        <dt>{t('field.checklists.basis')}</dt>
        <dd>{basis.join(language === 'zh' ? '；' : '; ')}</dd>
      </dl>
    </details>
  )
}
