import './teaching-picture.css'
import type { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { picturesOf } from '@bihuan/domain/checklists/picture-words.ts'
import { useSay } from '../../frame/words.ts'

type Picture = OutputOf<typeof checklists.show>['items'][number]['picture']

const fills = { none: 'none', ink: 'currentColor', paper: 'var(--paper)' } as const

/** The right way beside the wrong way, where an item has a picture. */
export function TeachingPicture({ picture }: { picture: Picture | undefined }) {
  const say = useSay()
  // Lists kept on the device from before there were pictures have none.
  if (picture === null || picture === undefined) return null
  return (
    <svg
      className="teaching-picture"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={say(picturesOf)}
    >
      {picture.shapes.map(({ d, fill, strength, width }) => (
        <path
          key={`${d} ${fill}`}
          d={d}
          fill={fills[fill]}
          fillOpacity={strength}
          stroke={width === 0 ? 'none' : 'currentColor'}
          strokeWidth={width}
        />
      ))}
    </svg>
  )
}
