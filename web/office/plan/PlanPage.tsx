import './plan.css'
import './plan-pages.css'
import { plans } from '@bihuan/contract/plans.ts'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { DutyDrawer } from '../duties/DutyDrawer.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { AsOf } from '../shell/AsOf.tsx'
import { columnsWidth, panelWidth, useWidth } from '../shell/media.ts'
import { useTabName } from '../shell/Page.tsx'
import { ClausePanel } from './ClausePanel.tsx'
import { ClauseTree } from './ClauseTree.tsx'
import type { PlanView } from './groups.ts'
import { Overview } from './Overview.tsx'
import { Paper } from './Paper.tsx'
import { PlanTabs } from './PlanTabs.tsx'

/** The live plan: the paper with its lamps, the tree of clauses at its left, the chosen clause at its right. */
export function PlanPage() {
  const { t } = useWords()
  const { asOf, area, handler } = useSearch({ strict: false })
  const clause = useParams({ strict: false }).clause
  const {
    value: plan,
    problem,
    isWaiting,
    again,
  } = useAsk(
    plans.show,
    {
      ...(asOf === undefined ? {} : { asOf }),
      ...(area === undefined ? {} : { area }),
      ...(handler === undefined ? {} : { handler }),
    },
    { keep: true },
  )
  useTabName(clause === undefined ? t('office.menu.plan') : `${t('office.plan.clause')} ${clause}`)
  if (problem !== undefined)
    return (
      <main id="main" className="main page">
        <ErrorView problem={problem} again={again} />
      </main>
    )
  if (isWaiting || plan === undefined)
    return (
      <main id="main" className="main page">
        <Skeleton rows={14} columns={[20, 50, 20]} />
      </main>
    )
  return <LivePlan plan={plan} selected={clause} />
}

function LivePlan({ plan, selected }: { plan: PlanView; selected: string | undefined }) {
  const { t } = useWords()
  const { only, words, duty } = useSearch({ strict: false })
  const navigate = useNavigate()
  const isWide = useWidth(panelWidth)
  const isColumn = !useWidth(columnsWidth)
  const clause = plan.clauses.find(({ id }) => id === selected)
  const closeClause = () =>
    void navigate({
      to: '/plan/{-$clause}',
      params: { clause: undefined },
      search: ({ asOf }) => (asOf ? { asOf } : {}),
    })
  const tree = <ClauseTree plan={plan} selected={selected} only={only} words={words} />
  const panel =
    clause === undefined ? (
      <Overview plan={plan} />
    ) : (
      <ClausePanel key={clause.id} plan={plan} clause={clause} />
    )
  return (
    <div className="plan">
      {isColumn ? (
        <details className="tree-fold">
          <summary>{t('office.plan.tree')}</summary>
          {tree}
        </details>
      ) : (
        tree
      )}
      <main id="main" className="doc" tabIndex={-1}>
        <Tools plan={plan} />
        <PlanTabs />
        {/* Scrolled by keyboard too, though the links inside take focus. */}
        <div className="desk">
          <Paper plan={plan} selected={selected} />
        </div>
      </main>
      {isWide ? (
        <aside className="panel" aria-label={t('office.plan.panel')}>
          {panel}
        </aside>
      ) : (
        <Drawer
          open={clause !== undefined}
          onClose={closeClause}
          size={isColumn ? '100%' : 424}
          title={t('office.plan.panel')}
          className="panel-drawer"
        >
          {panel}
        </Drawer>
      )}
      <DutyDrawer duty={duty} />
    </div>
  )
}

/** The title, the day looked at, and the acts on the whole plan. */
function Tools({ plan }: { plan: PlanView }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const isFirst = plan.issue === null && plan.notice !== null
  const { asOf, area, handler, only, words } = useSearch({ strict: false })
  return (
    <div className="tools">
      <h1 className="el" title={say(plan.title)}>
        {say(plan.title)}
      </h1>
      <span className="sp" />
      <AsOf />
      <ListOut list="plan" asked={{ asOf, area, handler, only, words }} without="print" />
      <button type="button" className="btn t" onClick={() => window.print()}>
        {t('office.print')}
      </button>
      {me.may.includes('plan.issue') && plan.notice !== null ? (
        <Link to="/plan/issue" className={`btn ${isFirst ? 'p' : ''}`}>
          {t('office.issue.open')}
        </Link>
      ) : null}
    </div>
  )
}
