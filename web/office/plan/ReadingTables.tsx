import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import type { Notice } from './NoticePage.tsx'

type Reading = Notice['reading']

/** How the notice reads: what could not be read, what found no partner on either side, then every clause with its words. */
export function ReadingTables({ reading }: { reading: Reading }) {
  return (
    <>
      <Damage damage={reading.damage} />
      <Unmatched unmatched={reading.unmatched} />
      <Matched clauses={reading.clauses} />
    </>
  )
}

function Damage({ damage }: { damage: Reading['damage'] }) {
  const { t } = useWords()
  const say = useSay()
  if (damage.length === 0) return null
  return (
    <section className="reading-part">
      <h2>{t('office.notice.damage', { count: damage.length })}</h2>
      <ul className="findings">
        {damage.map(({ line, what }) => (
          <li key={`${line} ${what.en}`}>
            <span className="q nw">{t('office.notice.line', { line })}</span> {say(what)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unmatched({ unmatched: { passages, clauses, leftovers } }: { unmatched: Reading['unmatched'] }) {
  const { t } = useWords()
  const count = passages.length + clauses.length + leftovers.length
  if (count === 0)
    return (
      <p className="reading-part">
        <Lamp kind="done" word={t('office.plan.allMatched')} />
      </p>
    )
  return (
    <section className="reading-part">
      <h2>{t('office.notice.unmatched', { count })}</h2>
      <Finding
        title={t('office.notice.passages')}
        lines={passages.map(({ path, text }) => `${path}  ${text}`)}
      />
      <Finding title={t('office.notice.clauses')} lines={clauses} />
      <Finding title={t('office.notice.leftovers')} lines={leftovers} />
    </section>
  )
}

function Finding({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="findings" lang="zh-CN">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Matched({ clauses }: { clauses: Reading['clauses'] }) {
  const { t } = useWords()
  return (
    <section className="reading-part">
      <h2>{t('office.notice.matched', { count: clauses.length })}</h2>
      <table className="dense reading-table">
        <thead>
          <tr>
            <th>{t('office.col.clause')}</th>
            <th>{t('office.col.path')}</th>
            <th>{t('office.col.words')}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <tr key={clause.id}>
              <td className="nw">
                {clause.planClause === null ? (
                  <Lamp kind="soon" word={t('office.notice.noClause')} />
                ) : (
                  <Link to="/plan/{-$clause}" params={{ clause: clause.planClause }}>
                    {clause.planClause}
                  </Link>
                )}
              </td>
              <td className="q2 nw">{clause.path}</td>
              <td lang="zh-CN" className="passage-cell">
                {clause.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
