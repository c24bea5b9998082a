import './photo-field.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { photos as contract } from '@bihuan/contract/photos.ts'
import { digestsIn } from '@bihuan/domain/photos/in-record.ts'
import { photoSourceNames } from '@bihuan/domain/photos/photo.ts'
import { useAsk } from '../frame/ask.ts'
import { sayDay, sayInstant } from '../frame/dates.ts'
import { useMe } from '../frame/session.ts'
import { useSay, useWords } from '../frame/words.ts'
import { fullOf, thumbOf } from './use-photo.ts'

type Facts = OutputOf<typeof contract.facts>['photos'][number]
type Props = {
  value: unknown
  /** The record or hazard that shows them: its own use is not told of. */
  within: string
  /** What they are photos of, for who cannot see them. */
  what: string
  /** Where this face shows a record or a hazard. */
  href: (file: string, kind: 'record' | 'hazard') => string
}

/** The photos of a record: small, each opening in full, with what is known of it below. On paper two in a row. */
export function PhotoStrip({ value, within, what, href }: Props) {
  const digests = digestsIn({ value })
  const known = useAsk(
    contract.facts,
    { digests: digests.join(), within },
    { enabled: digests.length > 0 },
  ).value
  return (
    <ul className="photo-strip">
      {digests.map((digest, at) => (
        <li key={digest}>
          <Picture digest={digest} at={at + 1} what={what} />
          <PhotoFacts facts={known?.photos.find((one) => one.digest === digest)} href={href} />
        </li>
      ))}
    </ul>
  )
}

function Picture({ digest, at, what }: { digest: string; at: number; what: string }) {
  const { t } = useWords()
  return (
    <a
      href={fullOf(digest)}
      target="_blank"
      rel="noreferrer"
      aria-label={t('parts.photos.open', { what, at })}
    >
      <img src={thumbOf(digest)} alt={t('parts.photos.alt', { what, at })} />
    </a>
  )
}

/** When, where and how, as the device told it; and where else the very same picture stands, which is a fact and no verdict. */
function PhotoFacts({ facts, href }: { facts: Facts | undefined; href: Props['href'] }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  if (facts === undefined) return null
  const { takenAt, uploadedAt, place, source, uses } = facts
  return (
    <div className="photo-facts">
      <p>
        {takenAt === null
          ? t('parts.photos.added', { at: sayInstant(uploadedAt, language, today) })
          : t('parts.photos.taken', { at: sayInstant(takenAt, language, today) })}
        <br />
        {say(photoSourceNames[source])}
        {place === null ? null : <> · {t('parts.photos.place', { north: place.lat, east: place.lng })}</>}
      </p>
      {uses.slice(0, 3).map(({ kind, file, title, number, party, on }) => (
        <p key={file} className="photo-again">
          {t('parts.photos.again', { on: sayDay(on, language, today) })}{' '}
          <a href={href(file, kind)}>
            {party.name} {say(title)} {say(number)}
          </a>
        </p>
      ))}
    </div>
  )
}
