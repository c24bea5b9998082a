import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { basisOn, type Checklist, type ChecklistItem, gradeOn } from '@bihuan/domain/checklists/checklist.ts'
import type { AskedItem } from '@bihuan/domain/checklists/run.ts'
import { findCriterion } from '@bihuan/domain/hazards/major-criteria.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'

/** An item as a run on that day is judged by it. */
export const askedOn =
  (list: Checklist, content: HazardContent, day: Day) =>
  (item: ChecklistItem): AskedItem => {
    const criterion = (item.major ?? []).find((id) => !isRefusal(findCriterion(content.standards, id, day)))
    return {
      ...{ id: item.id, ask: item.ask, wording: item.wording, class: item.class },
      part: list.parts.find(({ id }) => id === item.part)?.name ?? list.title,
      ...(item.ban === undefined ? {} : { ban: item.ban }),
      grade: gradeOn(item, content.standards, day),
      ...(criterion === undefined ? {} : { criterion }),
      basis: basisWords(item, content, day),
    }
  }

const basisWords = (item: ChecklistItem, { instruments }: HazardContent, day: Day): Words => {
  const all = basisOn(item, instruments, day).map(({ instrument: { name }, at }) => ({
    zh: `《${name.zh}》${at?.zh ?? ''}`,
    en: at === undefined ? name.en : `${name.en} ${at.en}`,
  }))
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}
