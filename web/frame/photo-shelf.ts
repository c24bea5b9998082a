import { digestsIn } from '@bihuan/domain/photos/in-record.ts'
import type { PhotoSource } from '@bihuan/domain/photos/photo.ts'
import { device } from './device.ts'

/**
 * A photo on this device. Until the town has stored it nobody knows its digest, so it goes by a made-up name of the
 * same shape, and stands under it in forms, drafts and the outbox.
 */
export type LocalPhoto = {
  name: string
  account: string
  bytes: ArrayBuffer
  source: PhotoSource
  takenAt?: number
  lat?: number
  lng?: number
  keptAt: number
  /** Sent with every try, so that the town stores it once. */
  command: string
  /** Under which the town has stored it. */
  digest?: string
}

/** What a browser that keeps nothing still holds while the page is open. */
const inMemory = new Map<string, LocalPhoto>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Calls back whenever a photo of this device changes. Answers how to stop. */
export const onPhotos = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const newPhotoName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Keeps it, on the device if that can be; `isKept` is false where it lasts only as long as the page. */
export const keepPhoto = async (photo: LocalPhoto): Promise<{ isKept: boolean }> => {
  const isKept = await device()
    .then((shelves) => shelves.put('photos', photo))
    .then(
      () => true,
      () => false,
    )
  if (isKept) inMemory.delete(photo.name)
  else inMemory.set(photo.name, photo)
  tell()
  return { isKept }
}

export const photoHere = async (name: string): Promise<LocalPhoto | undefined> =>
  inMemory.get(name) ??
  device().then(
    (shelves) => shelves.get('photos', name),
    () => undefined,
  )

/** Whether it would be lost with this page. */
export const isOnlyInMemory = (name: string): boolean => inMemory.has(name)

export const dropPhotos = async (names: readonly string[]): Promise<void> => {
  if (names.length === 0) return
  for (const name of names) inMemory.delete(name)
  const change = (await device()).transaction('photos', 'readwrite')
  for (const name of names) await change.store.delete(name)
  await change.done
  tell()
}

/** Those of a form's photos that are still on this device. */
export const photosIn = async (form: Readonly<Record<string, unknown>>): Promise<LocalPhoto[]> => {
  const found = await Promise.all(digestsIn(form).map(photoHere))
  return found.filter((photo) => photo !== undefined)
}
