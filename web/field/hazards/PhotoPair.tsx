import { useWords } from '../../frame/words.ts'
import { fullOf, thumbOf } from '../../parts/use-photo.ts'

type Props = { before: readonly string[]; after: readonly string[] }

/** How it looked and how it looks now, side by side; each opens in full. */
export function PhotoPair({ before, after }: Props) {
  const { t } = useWords()
  if (before.length + after.length === 0) return <p className="q2 s">{t('field.hazards.noPhotos')}</p>
  return (
    <div className="photo-pair">
      <Side title={t('field.hazards.before')} digests={before} />
      <Side title={t('field.hazards.after')} digests={after} />
    </div>
  )
}

function Side({ title, digests }: { title: string; digests: readonly string[] }) {
  if (digests.length === 0) return null
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <Thumbs digests={digests} what={title} />
    </figure>
  )
}

/** Small pictures, each a link to the whole. */
export function Thumbs({ digests, what }: { digests: readonly string[]; what: string }) {
  const { t } = useWords()
  return (
    <ul className="thumbs">
      {digests.map((digest, at) => (
        <li key={digest}>
          <a
            href={fullOf(digest)}
            target="_blank"
            rel="noreferrer"
            aria-label={t('parts.photos.open', { what, at: at + 1 })}
          >
            <img src={thumbOf(digest)} alt={t('parts.photos.alt', { what, at: at + 1 })} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
