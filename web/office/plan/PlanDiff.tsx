import { useSay, useWords } from '../../frame/words.ts'
import type { DraftView } from './DraftPage.tsx'

type Diff = DraftView['diff']

/** Clauses and rules that a draft adds, takes away and changes, old beside new. */
export function PlanDiff({ diff }: { diff: Diff }) {
  const { t } = useWords()
  const say = useSay()
  if (diff.unchanged) return <p className="q2">{t('office.diff.none')}</p>
  return (
    <>
      {diff.head.length === 0 && !diff.reordered ? null : (
        <p className="q2">
          {diff.head.length === 0
            ? null
            : t('office.diff.head', { what: diff.head.map(say).join(t('office.simulate.comma')) })}{' '}
          {diff.reordered ? t('office.diff.reordered') : null}
        </p>
      )}
      <ClauseDiff clauses={diff.clauses} />
      <RuleDiff rules={diff.rules} />
    </>
  )
}

function ClauseDiff({ clauses: { added, removed, reworded } }: Pick<Diff, 'clauses'>) {
  const { t } = useWords()
  const say = useSay()
  const all = added.length + removed.length + reworded.length
  if (all === 0) return null
  return (
    <section className="reading-part">
      <h2>{t('office.diff.clauses', { count: all })}</h2>
      <ul className="diff">
        {removed.map((clause) => (
          <li key={clause.id}>
            <DiffSign kind="removed" /> <b>{clause.id}</b> <del>{say(clause.title)}</del>
          </li>
        ))}
        {added.map((clause) => (
          <li key={clause.id}>
            <DiffSign kind="added" /> <b>{clause.id}</b> <ins>{say(clause.title)}</ins>
            <p className="q2">{say(clause.words)}</p>
          </li>
        ))}
        {reworded.map(({ id, from, to }) => (
          <li key={id}>
            <DiffSign kind="changed" /> <b>{id}</b> {say(to.title)}
            <p>
              <del>{say(from.words)}</del>
            </p>
            <p>
              <ins>{say(to.words)}</ins>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RuleDiff({ rules: { added, removed, changed } }: Pick<Diff, 'rules'>) {
  const { t } = useWords()
  const say = useSay()
  const all = added.length + removed.length + changed.length
  if (all === 0) return null
  return (
    <section className="reading-part">
      <h2>{t('office.diff.rules', { count: all })}</h2>
      <ul className="diff">
        {[
          ...removed.map((one) => ({ one, kind: 'removed' as const })),
          ...added.map((one) => ({ one, kind: 'added' as const })),
        ].map(({ one, kind }) => (
          <li key={`${kind} ${one.clause}.${one.rule}`}>
            <DiffSign kind={kind} /> <b>{one.clause}</b>{' '}
            {kind === 'removed' ? <del>{say(one.title)}</del> : <ins>{say(one.title)}</ins>}
            <p className="q2">
              {say(one.who)} · {say(one.when)} · {say(one.evidence)}
            </p>
          </li>
        ))}
        {changed.map((one) => (
          <li key={`${one.clause}.${one.rule}`}>
            <DiffSign kind="changed" /> <b>{one.clause}</b> {say(one.title)}
            <dl className="cmp">
              {one.in.map(({ aspect, from, to }) => (
                <div key={aspect.en} className="aspect">
                  <dt>{say(aspect)}</dt>
                  <dd>
                    <del>{say(from)}</del> → <ins>{say(to)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A word, never a colour alone. */
function DiffSign({ kind }: { kind: 'added' | 'removed' | 'changed' }) {
  const { t } = useWords()
  return <span className={`tag ${kind === 'changed' ? '' : 'pri'}`}>{t(`office.diff.${kind}`)}</span>
}
