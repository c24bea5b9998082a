import { useEffect, useMemo, useState } from 'react'
import { type OnTheWay, onPhotoWay, wayOf } from '../frame/photo-sending.ts'
import { isOnlyInMemory, type LocalPhoto, onPhotos, photoHere } from '../frame/photo-shelf.ts'

export type PhotoSeen = {
  /** Where the picture is to be had; undefined until the device has been looked through. */
  address: string | undefined
  state: { kind: 'sending'; percent: number } | { kind: 'refused'; detail: string } | Rest
}
type Rest = { kind: 'waiting' | 'memory' | 'sent' | 'stored' }

export const thumbOf = (digest: string): string => `/api/photos/${digest}?size=thumb`
export const fullOf = (digest: string): string => `/api/photos/${digest}`

/** A photo by its name in a form: one of this device, or one that the town has stored. */
export const usePhoto = (name: string): PhotoSeen => {
  const [local, setLocal] = useState<LocalPhoto | null>()
  const [way, setWay] = useState<OnTheWay | undefined>(() => wayOf(name))
  useEffect(() => {
    const look = () => void photoHere(name).then((found) => setLocal(found ?? null))
    look()
    return onPhotos(look)
  }, [name])
  useEffect(() => onPhotoWay(() => setWay(wayOf(name))), [name])
  const bytes = local?.bytes
  const own = useMemo(
    () => (bytes === undefined ? undefined : URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))),
    [bytes],
  )
  useEffect(() => () => void (own && URL.revokeObjectURL(own)), [own])
  if (local === undefined) return { address: undefined, state: { kind: 'stored' } }
  if (local === null) return { address: thumbOf(name), state: { kind: 'stored' } }
  return { address: own, state: stateOf(local, way) }
}

const stateOf = ({ name, digest }: LocalPhoto, way: OnTheWay | undefined): PhotoSeen['state'] => {
  if (digest !== undefined) return { kind: 'sent' }
  if (way !== undefined && 'share' in way) return { kind: 'sending', percent: Math.round(way.share * 100) }
  if (way !== undefined) return { kind: 'refused', detail: way.detail }
  return { kind: isOnlyInMemory(name) ? 'memory' : 'waiting' }
}
