import { useEffect, useState } from 'react'
import { type LocalPhoto, onPhotos, photosIn } from '../frame/photo-shelf.ts'
import type { Typed } from '../frame/typed.ts'
import { useWords } from '../frame/words.ts'

/** How many photos of a form are on this device, and how many of them the town has. */
export function PhotosOnTheWay({ form }: { form: Typed }) {
  const { t } = useWords()
  const [photos, setPhotos] = useState<readonly LocalPhoto[]>([])
  useEffect(() => {
    const look = () => void photosIn(form).then(setPhotos, () => undefined)
    look()
    return onPhotos(look)
  }, [form])
  if (photos.length === 0) return null
  const sent = photos.filter(({ digest }) => digest !== undefined).length
  return <p className="q2 s">{t('parts.photos.onTheWay', { count: photos.length, sent })}</p>
}
