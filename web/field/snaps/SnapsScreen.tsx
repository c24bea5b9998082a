import { snaps } from '@bihuan/contract/snaps.ts'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { SnapState } from '../../parts/snaps/SnapSheet.tsx'
import { thumbOf } from '../../parts/use-photo.ts'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import '../hazards/hazards.css'

/** What was told at the gate, the latest first; what waits for an answer says so. */
export function SnapsScreen() {
  const { t } = useWords()
  const me = useMe()
  const isUnit = me.roles.includes('enterprise')
  return (
    <Page title={t('parts.snaps.title')} back="/hazards" state={<NetState />}>
      {mayDo(me, 'hazard.read') ? (
        <Snaps />
      ) : (
        <Empty title={t('field.hazards.none')}>{t('field.todo.noPartyWhy')}</Empty>
      )}
      {isUnit ? (
        <div className="cells">
          <Go to="/gate" className="cell go">
            <span className="sp">{t('parts.snaps.gate')}</span>
          </Go>
        </div>
      ) : null}
    </Page>
  )
}

function Snaps() {
  const { t, language } = useWords()
  const me = useMe()
  const list = usePages(snaps.list, {}, ({ next }) => next, 'cursor')
  const rows = list.pages?.flatMap((page) => page.snaps)
  if (rows === undefined)
    return (
      <div className="pad-in">
        {list.problem === undefined ? (
          <Skeleton rows={6} columns={[55, 20]} />
        ) : (
          <Trouble problem={list.problem} again={list.again} />
        )}
      </div>
    )
  if (rows.length === 0) return <Empty title={t('snaps.none')}>{t('snaps.noneWhy')}</Empty>
  return (
    <>
      <ul className="cells">
        {rows.map((row) => (
          <li key={row.id}>
            <Go to={`/snaps/${row.id}`} className="cell go hazard-cell">
              {row.photo === null ? null : <img src={thumbOf(row.photo)} alt="" loading="lazy" />}
              <div className="sp">
                <b className="what clamp">{row.what}</b>
                <SnapState view={row} />
                <span className="q s clamp">
                  {[
                    sayDay(row.saidOn, language, me.today),
                    row.place,
                    ...(row.party.id === me.party?.id ? [] : [row.party.name]),
                  ].join(t('field.comma'))}
                </span>
              </div>
            </Go>
          </li>
        ))}
      </ul>
      {list.hasMore ? (
        <div className="pad-in">
          <button type="button" className="btn big" onClick={list.more}>
            {t('field.hazards.more')}
          </button>
        </div>
      ) : null}
    </>
  )
}
