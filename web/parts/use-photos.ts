import type { PhotosField } from '@bihuan/domain/ledgers/field.ts'
import type { PhotoSource } from '@bihuan/domain/photos/photo.ts'
import { photoSentences } from '@bihuan/domain/photos/sentences.ts'
import { useEffect, useRef, useState } from 'react'
import { newCommandId } from '../frame/command-id.ts'
import { photoSender } from '../frame/photo-sending.ts'
import { dropPhotos, keepPhoto, newPhotoName } from '../frame/photo-shelf.ts'
import { type Prepared, preparePhoto } from '../frame/prepare-photo.ts'
import { useWords } from '../frame/words.ts'

type Held = {
  field: PhotosField
  names: readonly string[]
  change: (names: readonly string[]) => void
  /** Whose photos these are on this device. */
  account: string
}

/** Adding photos to a field and taking them out again; what is added goes to the town as soon as there is a line. */
export const usePhotos = (held: Held) => {
  const { t, language } = useWords()
  const { field, names } = held
  // Preparing takes a while, in which other fields may change.
  const latest = useRef(held)
  latest.current = held
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  useSendingEarly(names)

  const add = async (files: readonly File[], source: PhotoSource) => {
    setBusy(true)
    const room = Math.max(0, field.max - names.length)
    const added: string[] = []
    const wrong: string[] = []
    for (const file of files.slice(0, room)) {
      const ready = await preparePhoto(file)
      if ('refused' in ready)
        wrong.push(
          t('parts.photos.notTaken', {
            name: file.name,
            why: photoSentences[ready.refused].say[language]({}),
          }),
        )
      else added.push(await keptUnder(latest.current.account, ready, source))
    }
    if (files.length > room)
      wrong.push(t('parts.photos.over', { most: field.max, count: files.length - room }))
    if (added.length > 0) latest.current.change([...latest.current.names, ...added])
    setProblems(wrong)
    setBusy(false)
  }
  const drop = (name: string) => {
    latest.current.change(latest.current.names.filter((one) => one !== name))
    setProblems([])
    void dropPhotos([name]).catch(() => undefined)
  }
  return { add, drop, isBusy, problems }
}

/** Keeps a photo on this device and answers the name under which it stands in the form. */
const keptUnder = async (
  account: string,
  { bytes, taken }: Prepared,
  source: PhotoSource,
): Promise<string> => {
  const name = newPhotoName()
  await keepPhoto({
    ...{ name, account, bytes, source, keptAt: Date.now(), command: newCommandId() },
    ...(taken.at === undefined ? {} : { takenAt: taken.at }),
    ...(taken.place ?? {}),
  })
  return name
}

/** Sent while somebody still writes, so that little is left to send in the end. */
const useSendingEarly = (names: readonly string[]) => {
  const all = names.join()
  useEffect(() => {
    const send = () => {
      if (navigator.onLine) for (const name of all.split(',').filter(Boolean)) void photoSender.send(name)
    }
    send()
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  }, [all])
}
