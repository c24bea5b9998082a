import { useWords } from '../frame/words.ts'
import { Go } from './Go.tsx'
import { Icon } from './Icon.tsx'

/** The one act for whoever stands before a danger: big, at the bottom, a camera in it. */
export function ReportButton() {
  const { t } = useWords()
  return (
    <Go to="/hazards/report" className="btn p big with-icon">
      <Icon name="camera" />
      {t('field.hazards.report')}
    </Go>
  )
}
