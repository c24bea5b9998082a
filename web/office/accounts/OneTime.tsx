import { accounts } from '@bihuan/contract/accounts.ts'
import { Modal } from 'antd'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import type { Account } from './AccountList.tsx'

type Props = { account: Pick<Account, 'id' | 'name' | 'account'>; close: () => void }

/** The password that opens once, in letters that can be read over the telephone. */
export function OneTime({ account, close }: Props) {
  const { t, language } = useWords()
  const me = useMe()
  const { value, problem, again } = useAsk(accounts.oneTime, { account: account.id })
  return (
    <Modal
      open
      title={t('office.accounts.oneTimeTitle', { name: account.name })}
      footer={null}
      onCancel={close}
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined ? null : (
        <>
          <p>
            {t('office.accounts.account')} <b className="mono">{account.account}</b>
          </p>
          <p className="one-time mono">{value.password}</p>
          <p className="q s">
            {t('office.accounts.oneTimeWhat', { until: sayInstant(value.until, language, me.today) })}
          </p>
        </>
      )}
    </Modal>
  )
}
