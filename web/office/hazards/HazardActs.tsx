import { type StepName, stepNames, steps } from '@bihuan/domain/hazards/step.ts'
import { Link } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { useSay, useWords } from '../../frame/words.ts'
import type { HazardView } from './HazardPage.tsx'

type Props = { view: HazardView; take: (step: StepName) => void }

const isStep = (act: string): act is StepName => (stepNames as readonly string[]).includes(act)

/** Steps that the file waits for from this side come first, as a button; the others stand in a menu with their reasons. */
export function HazardActs({ view, take }: Props) {
  const { t } = useWords()
  const say = useSay()
  const awaited = view.clocks.map(({ step }) => step)
  const open = view.may.filter(({ act, allowed }) => allowed && isStep(act)).map(({ act }) => act as StepName)
  const first = awaited.find((step) => open.includes(step))
  const rest = view.may.filter(({ act }) => act !== first && isStep(act))
  return (
    <span className="hazard-acts no-print">
      <Link to="/hazards/$hazard/print" params={{ hazard: view.id }} className="btn">
        {t('office.hazards.printFile')}
      </Link>
      {rest.length === 0 ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map(({ act, allowed, because }) => ({
              key: act,
              disabled: !allowed,
              label: (
                <span title={because === null ? undefined : say(because)}>
                  {say(steps[act as StepName].name)}
                </span>
              ),
            })),
            onClick: ({ key }) => {
              if (isStep(key)) take(key)
            },
          }}
        >
          <button type="button" className="btn caret">
            {t('office.hazards.otherSteps')}
          </button>
        </Dropdown>
      )}
      {first === undefined ? null : (
        <button type="button" className="btn p" onClick={() => take(first)}>
          {say(steps[first].name)}
        </button>
      )}
    </span>
  )
}
