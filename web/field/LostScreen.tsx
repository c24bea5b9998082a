import { useWords } from '../frame/words.ts'
import { Empty } from '../parts/Empty.tsx'
import { Go } from './Go.tsx'
import { Page } from './Page.tsx'

export function LostScreen() {
  const { t } = useWords()
  return (
    <Page title={t('field.lost.title')} back="/">
      <Empty
        title={t('field.lost.what')}
        act={
          <Go to="/" className="btn p">
            {t('field.lost.home')}
          </Go>
        }
      />
    </Page>
  )
}
