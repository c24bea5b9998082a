import './words.ts'
import { useWords } from '../../frame/words.ts'
import { FactsView } from './FactsView.tsx'
import type { Figures } from './told.ts'
import { inputFrom, type Typed } from './typed-input.ts'
import { type Calculator, inputShape } from './use-calculation.ts'

/** What was calculated with, for the paper: on the screen the form stands above. */
export function Given({ calculator, typed }: { calculator: Calculator; typed: Typed }) {
  const { t } = useWords()
  const shape = inputShape(calculator)
  return (
    <div className="calc-given">
      <h3>{t('calc.given')}</h3>
      <FactsView shape={shape} figures={inputFrom(shape, typed) as Figures} />
    </div>
  )
}
