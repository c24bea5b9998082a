import type { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { basisOn, type Checklist, type ChecklistItem, gradeOn } from '@bihuan/domain/checklists/checklist.ts'
import { byPart, itemsOf } from '@bihuan/domain/checklists/due-items.ts'
import { forWords, type ListTaker, whyFor } from '@bihuan/domain/checklists/lists-for.ts'
import { belongsTo, checkRhythms, proposedGrades } from '@bihuan/domain/checklists/rhythm.ts'
import { findBan, findClass, halfOf } from '@bihuan/domain/hazards/catalogue.ts'
import {
  checkMethods,
  criterionWeights,
  hazardHalves,
  type Sureness,
  sureness,
} from '@bihuan/domain/hazards/content-names.ts'
import { codesOf } from '@bihuan/domain/hazards/content-shape.ts'
import {
  type Criterion,
  criteriaIn,
  findCriterion,
  standardsOn,
} from '@bihuan/domain/hazards/major-criteria.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'

import type { ShippedLists } from './shipped.ts'

type Summary = OutputOf<typeof checklists.list>['lists'][number]
type View = OutputOf<typeof checklists.show>
type Item = View['items'][number]
type Catalogue = OutputOf<typeof checklists.catalogue>

const namedIn =
  <Code extends string>(names: Readonly<Record<Code, Words>>) =>
  (code: Code) => ({ code, name: wordsOf(names[code]) })

const wordsOf = ({ zh, en }: Words): Words => ({ zh, en })

const sure = (confidence: Sureness) => ({ confidence, confidenceName: wordsOf(sureness[confidence]) })

const headOf = (list: Checklist, items: readonly ChecklistItem[], taker: ListTaker | undefined) => {
  const because = taker === undefined ? undefined : whyFor(list, taker)
  const { id, title, about, edition, from, to = null, besides = null } = list
  return {
    id,
    title,
    about,
    edition,
    from,
    to,
    forWhom: forWords(list),
    besides,
    applies: taker === undefined ? null : because !== undefined,
    because: because ?? null,
    parts: byPart(list, items).map(({ part, items: own }) => ({ ...part, items: own.length })),
  }
}

/** A list by its head; the counts are of what concerns the taker, where there is one. */
export const summaryOf = (
  list: Checklist,
  { standards }: HazardContent,
  taker: ListTaker | undefined,
  on: Day,
): Summary => {
  const items = itemsOf(list, taker?.profile)
  return {
    ...headOf(list, items, taker),
    items: items.length,
    major: items.filter((item) => gradeOn(item, standards, on) === 'major').length,
    rhythms: codesOf(checkRhythms).map((code) => ({
      ...namedIn(checkRhythms)(code),
      items: items.filter(({ every }) => belongsTo(every, code)).length,
    })),
  }
}

export const viewList = (
  list: Checklist,
  items: readonly ChecklistItem[],
  content: ShippedLists,
  taker: ListTaker | undefined,
  on: Day,
): View => ({
  ...headOf(list, items, taker),
  on,
  items: items.map((item) => viewItem(item, content, on)),
})

const viewItem = (item: ChecklistItem, { hazards, pictures }: ShippedLists, on: Day): Item => {
  const { catalogue, instruments, standards } = hazards
  const picture = item.picture === undefined ? undefined : pictures.get(item.picture)
  const { id, part, ask, how, wording, advice, every, good } = item
  const grade = gradeOn(item, standards, on)
  const ban = findBan(catalogue, item.ban ?? '')
  return {
    id,
    part,
    ask,
    how,
    wording,
    advice,
    every,
    good,
    picture: picture === undefined ? null : { ...picture, shapes: [...picture.shapes] },
    methods: item.method.map(namedIn(checkMethods)),
    basis: basisOn(item, instruments, on).map(({ instrument, at = null, confidence }) => ({
      id: instrument.id,
      name: instrument.name,
      number: instrument.number ?? null,
      article: at,
      ...sure(confidence),
    })),
    class: {
      code: item.class,
      name: findClass(catalogue, item.class)?.name ?? { zh: item.class, en: item.class },
      half: halfOf(item.class),
    },
    grade,
    gradeName: wordsOf(proposedGrades[grade]),
    criteria: (item.major ?? []).flatMap((code) => {
      const criterion = findCriterion(standards, code, on)
      return isRefusal(criterion) ? [] : [viewCriterion(criterion)]
    }),
    ban: ban === undefined ? null : { code: ban.code, name: ban.name },
    harm: catalogue.accidents.filter(({ code }) => item.harm.includes(code)),
    everyName: wordsOf(checkRhythms[every]),
  }
}

const viewCriterion = ({ id, standard, item, confidence }: Criterion) => {
  const weight = item.weight ?? 'direct'
  return {
    id,
    standard: standard.title,
    number: standard.number ?? null,
    no: item.no,
    says: item.says,
    how: item.how.map(namedIn(checkMethods)),
    weight,
    weightName: wordsOf(criterionWeights[weight]),
    ...sure(confidence),
  }
}

export const viewCatalogue = ({ catalogue, standards }: HazardContent, on: Day): Catalogue => ({
  on,
  edition: catalogue.edition,
  halves: codesOf(hazardHalves).map((code) => ({
    ...namedIn(hazardHalves)(code),
    classes: catalogue.classes
      .filter((one) => halfOf(one.code) === code)
      .map((one) => ({ code: one.code, name: one.name, covers: one.covers })),
  })),
  bans: catalogue.bans,
  accidents: catalogue.accidents,
  standards: standardsOn(standards, on).map((standard) => ({
    standard: standard.standard,
    title: standard.title,
    number: standard.number ?? null,
    from: standard.from,
    to: standard.to ?? null,
    field: standard.field,
    note: standard.note ?? null,
    combination: standard.combination ?? null,
    criteria: criteriaIn(standard).map(viewCriterion),
    ...sure(standard.confidence),
  })),
})
