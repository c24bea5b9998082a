import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { photos } from '@bihuan/contract/photos.ts'
import type { Reader } from '../frame/desk.ts'

export type Use = OutputOf<typeof photos.facts>['photos'][number]['uses'][number]

/**
 * Where these pictures are shown besides the file `within`, as far as the asker may know. The room that keeps such
 * files answers; this one knows only that there are some.
 */
export type UsesOf = (
  desk: Reader,
  digests: readonly string[],
  within: string | undefined,
) => Promise<(Use & { digest: string })[]>

/** What several rooms know of it, together. */
export const usesInAll =
  (rooms: readonly UsesOf[]): UsesOf =>
  async (desk, digests, within) => {
    const found = []
    for (const room of rooms) found.push(...(await room(desk, digests, within)))
    return found
  }
