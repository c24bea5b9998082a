import './calc-screen.css'
import { useParams } from '@tanstack/react-router'
import { useSay, useWords } from '../frame/words.ts'
import { CalcSheet } from '../parts/calc/CalcSheet.tsx'
import { useCalculator } from '../parts/calc/use-calculation.ts'
import { Empty } from '../parts/Empty.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Go } from './Go.tsx'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

/** One calculator on the phone: the form, the answer under it, and printing. */
export function CalcScreen() {
  const { t } = useWords()
  const say = useSay()
  const { name = '' } = useParams({ strict: false }) as { name?: string }
  const { calculator, isUnknown, problem, again } = useCalculator(name)
  const title = calculator === undefined ? t('field.calc.title') : say(calculator.title)
  const under = calculator === undefined ? {} : { under: say(calculator.about) }
  return (
    <Page title={title} {...under} back="/calc">
      {isUnknown ? <NoCalculator name={name} /> : null}
      <div className="pad-in calc-screen">
        {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        {calculator === undefined && problem === undefined && !isUnknown ? (
          <Skeleton rows={4} columns={[70]} />
        ) : null}
        {calculator === undefined ? null : (
          <CalcSheet key={name} calculator={calculator} acts={<PrintAct />} />
        )}
      </div>
    </Page>
  )
}

function PrintAct() {
  const { t } = useWords()
  return (
    <button type="button" className="btn no-print" onClick={() => print()}>
      {t('field.record.print')}
    </button>
  )
}

function NoCalculator({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <Empty
      title={t('calc.unknown', { name })}
      act={
        <Go to="/calc" className="btn p">
          {t('calc.all')}
        </Go>
      }
    />
  )
}
