import { useSyncExternalStore } from 'react'

/** Whether the window is so wide now. */
export const useWidth = (atLeast: number): boolean => {
  const query = `(min-width: ${atLeast}px)`
  return useSyncExternalStore(
    (told) => {
      const media = matchMedia(query)
      media.addEventListener('change', told)
      return () => media.removeEventListener('change', told)
    },
    () => matchMedia(query).matches,
  )
}

/** From here on the side panel stands beside the paper. */
export const panelWidth = 1280
/** Below, the office is one column. */
export const columnsWidth = 768
