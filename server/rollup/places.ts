import { placeOfTown, townOf } from '@bihuan/domain/base/area.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Reader } from '../frame/desk.ts'

export type Place = { code: string; name: Words }
export type Places = { towns: Place[]; villages: Place[] }

/**
 * Towns and villages within the signer's reach, by code; a body's own padded code is no town. Whose reach is a village
 * has its town, and whose reach is no place at all (a department) the whole of the own town.
 */
export const placesInReach = async ({ rows, signer }: Reader): Promise<Places> => {
  const prefixes = signer.reach.length > 0 ? signer.reach : [signer.town]
  const found = await rows
    .selectFrom('place')
    .selectAll()
    .where((e) =>
      e.or(prefixes.flatMap((prefix) => [e('code', 'like', `${prefix}%`), e('code', '=', townOf(prefix))])),
    )
    .orderBy('code')
    .execute()
  const places = found.map(({ code, name_zh, name_en }) => ({ code, name: { zh: name_zh, en: name_en } }))
  return {
    towns: places.filter(({ code }) => code.length === 9 && !code.endsWith('000')),
    villages: places.filter(({ code }) => code.length === 12),
  }
}

/** Duties of the town's own bodies belong to no village. */
export const townItself: Words = { zh: '镇级（部门、镇安办）', en: 'The town’s own bodies' }

export const placeName = ({ villages }: Places, area: string): Words =>
  area === placeOfTown(townOf(area))
    ? townItself
    : (villages.find(({ code }) => code === area)?.name ?? { zh: area, en: area })
