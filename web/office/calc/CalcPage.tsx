import './calc-page.css'
import { Link, useParams } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { CalcSheet } from '../../parts/calc/CalcSheet.tsx'
import { useCalculator } from '../../parts/calc/use-calculation.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'

/** One calculator: what it is for, the form, and the sheet to print. */
export function CalcPage() {
  const { t } = useWords()
  const say = useSay()
  const name = useParams({ strict: false }).name ?? ''
  const { calculator, isUnknown, problem, again } = useCalculator(name)
  return (
    <Page
      title={calculator === undefined ? t('office.menu.calc') : say(calculator.title)}
      crumb={<Link to="/calc">{t('office.menu.calc')}</Link>}
      className="narrow calc-page"
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {isUnknown ? <NoCalculator name={name} /> : null}
      {calculator === undefined && problem === undefined && !isUnknown ? (
        <Skeleton rows={6} columns={[20, 50]} />
      ) : null}
      {calculator === undefined ? null : (
        <>
          <p className="q2 calc-lead no-print">{say(calculator.about)}</p>
          <CalcSheet key={name} calculator={calculator} acts={<PrintAct />} />
        </>
      )}
    </Page>
  )
}

function PrintAct() {
  const { t } = useWords()
  return (
    <p className="acts no-print">
      <button type="button" className="btn" onClick={() => print()}>
        {t('office.print')}
      </button>
    </p>
  )
}

function NoCalculator({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <Empty
      title={t('calc.unknown', { name })}
      act={
        <Link to="/calc" className="btn p">
          {t('calc.all')}
        </Link>
      }
    />
  )
}
