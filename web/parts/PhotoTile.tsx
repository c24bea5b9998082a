import { useWords } from '../frame/words.ts'
import { type PhotoSeen, usePhoto } from './use-photo.ts'

type Props = { name: string; at: number; what: string; drop: () => void }

/** A photo in a form: small, how far it has got, and how to take it out. */
export function PhotoTile({ name, at, what, drop }: Props) {
  const { t } = useWords()
  const { address, state } = usePhoto(name)
  return (
    <li className="photo-tile" data-state={state.kind}>
      {address === undefined ? null : <img src={address} alt={t('parts.photos.alt', { what, at })} />}
      <PhotoState state={state} />
      <button type="button" onClick={drop} aria-label={t('parts.photos.drop', { at })}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  )
}

function PhotoState({ state }: Pick<PhotoSeen, 'state'>) {
  const { t } = useWords()
  if (state.kind === 'stored') return null
  if (state.kind === 'sending')
    return <span className="photo-state">{t('parts.photos.way.sending', { percent: state.percent })}</span>
  return (
    <span className="photo-state">
      {t(`parts.photos.way.${state.kind}`)}
      {state.kind === 'refused' ? <span className="photo-why">{state.detail}</span> : null}
    </span>
  )
}
