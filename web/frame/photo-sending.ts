import { photos as contract } from '@bihuan/contract/photos.ts'
import { digestsIn } from '@bihuan/domain/photos/in-record.ts'
import { type Answer, call } from './api.ts'
import type { LocalPhoto } from './photo-shelf.ts'
import { keepPhoto, onPhotos, photoHere } from './photo-shelf.ts'

/** How a photo stands on its way to the town. */
export type OnTheWay = { share: number } | { detail: string }

export type PhotoSender = {
  /** Sends a photo unless the town has it; the same one asked for twice is sent once. Undefined: not of this device. */
  send: (name: string) => Promise<Answer<string> | undefined>
  /** The values with every photo of this device sent and named by its digest, or why one could not be. */
  sendAllIn: <V extends Readonly<Record<string, unknown>>>(values: V) => Promise<Answer<V>>
}

type Shelf = {
  find: (name: string) => Promise<LocalPhoto | undefined>
  keep: (photo: LocalPhoto) => Promise<unknown>
}

/** One photo at a time goes out, in the order asked: a thin line is not cut into thinner ones. */
export const makePhotoSender = (
  { find, keep }: Shelf,
  upload: (photo: LocalPhoto) => Promise<Answer<{ digest: string }>>,
): PhotoSender => {
  const underWay = new Map<string, Promise<Answer<string> | undefined>>()
  let last: Promise<unknown> = Promise.resolve()

  const attempt = async (name: string): Promise<Answer<string> | undefined> => {
    const photo = await find(name)
    if (photo === undefined) return undefined
    if (photo.digest !== undefined) return { ok: true, value: photo.digest }
    const answer = await upload(photo)
    if (!answer.ok) return answer
    const { digest } = answer.value
    // Somebody may have taken it out of the form meanwhile.
    if ((await find(name)) !== undefined) await keep({ ...photo, digest })
    return { ok: true, value: digest }
  }

  const send: PhotoSender['send'] = (name) => {
    const known = underWay.get(name)
    if (known !== undefined) return known
    const next = last.then(() => attempt(name))
    last = next.catch(() => undefined)
    const done = next.finally(() => underWay.delete(name))
    underWay.set(name, done)
    return done
  }

  return {
    send,
    async sendAllIn(values) {
      const digests = new Map<string, string>()
      for (const name of digestsIn(values)) {
        const answer = await send(name)
        if (answer?.ok) digests.set(name, answer.value)
        else if (answer !== undefined) return { ok: false, problem: aboutField(answer.problem, values, name) }
      }
      return { ok: true, value: renamed(values, digests) }
    },
  }
}

type Trouble = Extract<Answer<never>, { ok: false }>['problem']

/** A refusal of one photo is told beside the field that shows it. */
const aboutField = (problem: Trouble, values: Readonly<Record<string, unknown>>, name: string): Trouble => {
  const field = Object.keys(values).find((key) => digestsIn({ key: values[key] }).includes(name))
  return field === undefined ? problem : { ...problem, fields: [{ field, detail: problem.detail }] }
}

/** The same picture chosen twice has one digest, and stands in the record once. */
const renamed = <V extends Readonly<Record<string, unknown>>>(
  values: V,
  digests: ReadonlyMap<string, string>,
): V =>
  digests.size === 0
    ? values
    : (Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          digestsIn({ key: value }).length === 0
            ? value
            : [...new Set((value as readonly string[]).map((name) => digests.get(name) ?? name))],
        ]),
      ) as V)

const onTheWay = new Map<string, OnTheWay>()
const listeners = new Set<() => void>()
const note = (name: string, state: OnTheWay | undefined) => {
  if (state === undefined) onTheWay.delete(name)
  else onTheWay.set(name, state)
  for (const listener of listeners) listener()
}

/** Under way with its share, or refused with the reason; undefined when it waits or has arrived. */
export const wayOf = (name: string): OnTheWay | undefined => onTheWay.get(name)

/** Calls back whenever a photo of this page moves on. Answers how to stop. */
export const onPhotoWay = (listener: () => void): (() => void) => {
  listeners.add(listener)
  const stop = onPhotos(listener)
  return () => {
    listeners.delete(listener)
    stop()
  }
}

const upload = async (photo: LocalPhoto) => {
  const { name, bytes, source, takenAt, lat, lng, command } = photo
  note(name, { share: 0 })
  const place = lat === undefined || lng === undefined ? {} : { lat: lat.toFixed(6), lng: lng.toFixed(6) }
  const facts = { source, ...(takenAt === undefined ? {} : { takenAt: String(takenAt) }), ...place }
  const answer = await call(
    contract.add,
    { ...facts, content: new Uint8Array(bytes) },
    { commandId: command, progress: (share) => note(name, { share }) },
  )
  const isRefused = !answer.ok && answer.problem.status >= 400 && answer.problem.status < 500
  note(name, isRefused ? { detail: answer.problem.detail } : undefined)
  return answer
}

/** The photos of this page on their way to the town. */
export const photoSender = makePhotoSender({ find: photoHere, keep: keepPhoto }, upload)
