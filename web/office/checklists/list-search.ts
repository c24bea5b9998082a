import { type CheckRhythm, checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'

/** What the address of a list says: how often one checks, and the part looked at. */
export type ListSearch = { rhythm?: CheckRhythm | undefined; part?: string | undefined }

export const readListSearch = ({ rhythm, part }: Record<string, unknown>): ListSearch => {
  const known = (Object.keys(checkRhythms) as CheckRhythm[]).find((one) => one === rhythm)
  return {
    ...(known && { rhythm: known }),
    ...(typeof part === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(part) && { part }),
  }
}
