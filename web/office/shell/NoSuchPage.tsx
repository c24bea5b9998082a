import { Link } from '@tanstack/react-router'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Page } from './Page.tsx'

export function NoSuchPage() {
  const { t } = useWords()
  return (
    <Page title={t('office.noPage.title')} isTitleUnseen>
      <Empty
        title={t('office.noPage.title')}
        act={
          <Link to="/" className="btn p">
            {t('office.noPage.home')}
          </Link>
        }
      >
        {t('office.noPage.text')}
      </Empty>
    </Page>
  )
}
