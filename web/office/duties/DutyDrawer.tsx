import { useNavigate } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useWords } from '../../frame/words.ts'
import { DutyView } from './DutyView.tsx'

/** A lamp opened beside the page it hangs on; the address keeps it. */
export function DutyDrawer({ duty }: { duty: string | undefined }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const close = () => void navigate({ to: '.', search: ({ duty: _, ...rest }) => rest })
  return (
    <Drawer
      open={duty !== undefined}
      onClose={close}
      size={Math.min(560, innerWidth)}
      title={t('office.duty.title')}
      destroyOnHidden
    >
      {duty === undefined ? null : <DutyView duty={duty} />}
    </Drawer>
  )
}
