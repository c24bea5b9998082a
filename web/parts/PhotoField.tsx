import './photo-field.css'
import type { PhotosField } from '@bihuan/domain/ledgers/field.ts'
import type { PhotoSource } from '@bihuan/domain/photos/photo.ts'
import { type ReactNode, useId } from 'react'
import { ownerOf, useMe } from '../frame/session.ts'
import type { Typed } from '../frame/typed.ts'
import { useSay, useWords } from '../frame/words.ts'
import { PhotoTile } from './PhotoTile.tsx'
import { usePhotos } from './use-photos.ts'

type Props = {
  name: string
  field: PhotosField
  value: Typed[string] | undefined
  change: (value: Typed[string]) => void
  wrong: string | undefined
  /** The field's own words above the photos. */
  label: ReactNode
}

/** Photos taken on the spot or chosen, small at once, kept on this device until the town has them. */
export function PhotoField({ name, field, value, change, wrong, label }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const account = ownerOf(useMe())
  const names = namesIn(value)
  const { add, drop, isBusy, problems } = usePhotos({ field, names, change, account })
  const isFull = names.length >= field.max
  return (
    <fieldset className="fld entry photos" data-field={name} aria-describedby={`${id}-said`}>
      <legend>
        {label}{' '}
        <span className="q">
          {names.length === 0 ? null : t('parts.photos.count', { count: names.length })}
        </span>
      </legend>
      {field.hint === undefined ? null : <p className="hint">{say(field.hint)}</p>}
      <ul className="photo-tiles">
        {names.map((one, at) => (
          <PhotoTile key={one} name={one} at={at + 1} what={say(field.label)} drop={() => drop(one)} />
        ))}
        {isFull ? null : (
          <AddPhotos
            source="camera"
            add={add}
            isBusy={isBusy}
            word={t(names.length === 0 ? 'parts.photos.take' : 'parts.photos.takeMore')}
          />
        )}
        {isFull ? null : (
          <AddPhotos source="album" add={add} isBusy={isBusy} word={t('parts.photos.choose')} />
        )}
      </ul>
      <p id={`${id}-said`} className="hint" role="status">
        {isBusy
          ? t('parts.photos.busy')
          : isFull
            ? t('parts.photos.full', { count: field.max })
            : `${t('parts.photos.most', { count: field.max })}${names.length === 0 ? '' : ` · ${t('parts.photos.kept')}`}`}
      </p>
      {[...problems, ...(wrong === undefined ? [] : [wrong])].map((words) => (
        <p key={words} className="wrong" role="alert">
          {words}
        </p>
      ))}
    </fieldset>
  )
}

const namesIn = (value: Typed[string] | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

type AddProps = {
  source: PhotoSource
  word: string
  isBusy: boolean
  add: (files: readonly File[], source: PhotoSource) => Promise<void>
}

/** iPhones hand over JPEG where HEIC is not asked for; a camera gives one at a time, the album several. */
function AddPhotos({ source, word, isBusy, add }: AddProps) {
  const kinds =
    source === 'camera'
      ? ({ accept: 'image/*', capture: 'environment' } as const)
      : ({ accept: 'image/jpeg,image/png,image/webp', multiple: true } as const)
  return (
    <li className={`photo-add ${source}`}>
      <label>
        <input
          type="file"
          {...kinds}
          disabled={isBusy}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            // So that the same photo, taken out again, can be chosen anew.
            target.value = ''
            if (files.length > 0) void add(files, source)
          }}
        />
        <AddIcon source={source} />
        {word}
      </label>
    </li>
  )
}

const drawn = {
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  album: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5h.01',
} as const

function AddIcon({ source }: { source: PhotoSource }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={drawn[source]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
