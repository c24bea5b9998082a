import './keys.css'
import { Modal } from 'antd'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { entriesFor } from './entries.ts'
import { placeKeys } from './keys.ts'

const everywhere = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['/', 'filter'],
  ['Ctrl K', 'search'],
  ['?', 'help'],
] as const

/** The list of keys: what works on every page, and where g and a letter lead. */
export function KeysHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useWords()
  const me = useMe()
  return (
    <Modal open={isOpen} onCancel={close} footer={null} title={t('office.keys.title')} destroyOnHidden>
      <dl className="keys">
        {everywhere.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`office.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="q2 s">{t('office.keys.places')}</p>
      <dl className="keys">
        {entriesFor(me).map(({ name }) => (
          <div key={name}>
            <dt>
              <kbd>G</kbd> <kbd>{placeKeys[name].toUpperCase()}</kbd>
            </dt>
            <dd>{t(`office.menu.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
