import { dayOf } from '@bihuan/domain/base/day.ts'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { keepPlace } from '../shell/search.ts'
import { type ClauseView, type PlanView, partsOf } from './groups.ts'
import { Margin } from './Margin.tsx'

type Props = { plan: PlanView; selected: string | undefined }

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The notice on its paper, 28 characters a line, with a lamp beside each sentence that binds. */
export function Paper({ plan, selected }: Props) {
  const say = useSay()
  const { language } = useWords()
  return (
    <article className="paper">
      {plan.notice === null ? <NoNotice /> : <Head notice={plan.notice} />}
      {partsOf(plan).map((part, at) => (
        <section key={part.id}>
          <h2 className="ln">
            <span className="t">
              {language === 'zh' ? `（${numerals[at]}）${part.title.zh}` : say(part.title)}
            </span>
          </h2>
          {part.tasks.map((task) => (
            <section key={task.id}>
              {task.id === 'R' ? null : (
                <h3 className="ln">
                  <span className="t">{`${task.id}. ${say(task.title)}`}</span>
                </h3>
              )}
              {task.clauses.map((clause) => (
                <Line
                  key={clause.id}
                  clause={clause}
                  hasNotice={plan.notice !== null}
                  isOn={clause.id === selected}
                />
              ))}
            </section>
          ))}
        </section>
      ))}
      {plan.notice === null ? null : <Foot notice={plan.notice} />}
    </article>
  )
}

/** A clause's own words on the left, who owes what in the margin. The whole line opens the clause. */
function Line({ clause, hasNotice, isOn }: { clause: ClauseView; hasNotice: boolean; isOn: boolean }) {
  const { t } = useWords()
  const say = useSay()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOn) bringIntoView(line.current)
  }, [isOn])
  return (
    <div ref={line} className={`ln clause ${isOn ? 'on' : ''}`} id={`clause-${clause.id}`}>
      <Link
        to="/plan/{-$clause}"
        params={{ clause: clause.id }}
        search={keepPlace}
        className="t"
        aria-current={isOn ? 'page' : undefined}
      >
        {clause.passage === null ? (
          <span className="reading">
            <b>{clause.id}</b> {say(clause.words)}
            {hasNotice ? <span className="tag">{t('office.plan.notInNotice')}</span> : null}
          </span>
        ) : (
          <span lang="zh-CN">{clause.passage.text}</span>
        )}
      </Link>
      <Margin clause={clause} />
    </div>
  )
}

/** A line chosen by its link or its neighbour comes to the middle; one that is seen already stays where it is. */
const bringIntoView = (line: HTMLElement | null) => {
  const desk = line?.closest('.desk')
  if (!line || !desk) return
  const [inner, outer] = [line.getBoundingClientRect(), desk.getBoundingClientRect()]
  const isSeen = inner.top >= Math.max(0, outer.top) && inner.bottom <= Math.min(innerHeight, outer.bottom)
  if (!isSeen) line.scrollIntoView({ block: 'center' })
}

/** What stands above the first part: number and title as on paper, the rest unfolds. */
function Head({ notice }: { notice: NonNullable<PlanView['notice']> }) {
  const { t } = useWords()
  const titleEnds = notice.head.findIndex((line) => placeOfLine(line) !== 'to-middle')
  const opened = titleEnds === -1 ? notice.head.length : titleEnds
  const rest = notice.head.slice(opened)
  return (
    <div className="head" lang="zh-CN">
      <HeadLines lines={notice.head.slice(0, opened)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="ln">
            <span className="t s q">{t('office.plan.head', { count: rest.length })}</span>
          </summary>
          <HeadLines lines={rest} />
        </details>
      )}
      {notice.general.length === 0 ? null : (
        <details>
          <summary className="ln">
            <span className="t s q">{t('office.plan.general', { count: notice.general.length })}</span>
          </summary>
          <HeadLines lines={notice.general} />
        </details>
      )}
    </div>
  )
}

function HeadLines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text, some of them alike
    <div key={at} className="ln">
      <p className={`t ${placeOfLine(line)}`}>{line}</p>
    </div>
  ))
}

const placeOfLine = (line: string): string => {
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(line) || /(委员会|办公室|人民政府|政府)$/.test(line))
    return 'to-right'
  return line.length <= 24 && !/[。：；，]$/.test(line) ? 'to-middle' : ''
}

function NoNotice() {
  const { t } = useWords()
  const me = useMe()
  return (
    <div className="no-notice">
      <Note title={t('office.plan.noNotice')}>{t('office.plan.noNoticeText')}</Note>
      {me.may.includes('plan.load') ? (
        <Link to="/plan/notice" className="btn p">
          {t('office.notice.load')}
        </Link>
      ) : null}
    </div>
  )
}

function Foot({ notice }: { notice: NonNullable<PlanView['notice']> }) {
  const { t, language } = useWords()
  return (
    <>
      <div lang="zh-CN">
        <HeadLines lines={notice.foot} />
      </div>
      <p className="paper-foot s q">
        {t('office.plan.loaded', { name: notice.name, day: sayDay(dayOf(notice.loadedAt), language) })}{' '}
        <Link to="/plan/notice">
          {notice.unmatched > 0
            ? t('office.plan.unmatched', { count: notice.unmatched })
            : t('office.plan.allMatched')}
        </Link>
      </p>
    </>
  )
}
