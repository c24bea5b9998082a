import { addDays, type Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { findBan, findClass } from '../hazards/catalogue.ts'
import { type ContentFile, type ContentProblem, type Path, problemIn } from '../hazards/content-file.ts'
import { holdsOn, overlap, spanProblems } from '../hazards/content-shape.ts'
import { contentWords } from '../hazards/content-words.ts'
import { findInstrument } from '../hazards/instrument.ts'
import { criterionEver, criterionId } from '../hazards/major-criteria.ts'
import type { HazardContent } from '../hazards/read-hazard-content.ts'
import type { Basis, Checklist, ChecklistItem } from './checklist.ts'
import { checklistWords, meant } from './checklist-words.ts'
import { pictureWords } from './picture-words.ts'

/** Says what is wrong at a member of an item, whose file and place it knows. */
type Say = (path: Path, words: Words) => ContentProblem

/** What the form of a list cannot say: that what it names exists, and holds on its days. */
export const senseOf =
  (known: HazardContent, pictures: readonly string[]) =>
  (list: Checklist, source: ContentFile): ContentProblem[] => {
    const say =
      (base: Path, of: string): Say =>
      (path, words) =>
        problemIn(source.file, source.lineOf([...base, ...path]), of, words)
    const days = spanProblems(source, list, list.id)
    return [
      ...days,
      ...emptyParts(list, say([], list.id)),
      ...doubledParts(list, say([], list.id)),
      ...list.items.flatMap((item, at) => {
        const sayHere = say(['items', at], item.id)
        return [
          ...nameProblems(list, item, at, sayHere),
          ...sortProblems(item, known, sayHere),
          ...pictureProblems(item, pictures, sayHere),
          ...(days.length > 0 ? [] : basisProblems(list, item, known, sayHere)),
          ...(days.length > 0 ? [] : gradeProblems(list, item, known, sayHere)),
        ]
      }),
    ]
  }

const emptyParts = ({ parts, items }: Checklist, say: Say) =>
  parts.flatMap(({ id }, at) =>
    items.some(({ part }) => part === id) ? [] : [say(['parts', at], checklistWords.emptyPart(id))],
  )

const doubledParts = ({ parts }: Checklist, say: Say) =>
  parts.flatMap(({ id }, at) => {
    const first = parts.findIndex((part) => part.id === id)
    return first === at ? [] : [say(['parts', at, 'id'], contentWords.doubled(id, `parts ${first + 1}`))]
  })

const endsInMark = /[?？。.!！;；]$/

const nameProblems = (list: Checklist, item: ChecklistItem, at: number, say: Say): ContentProblem[] => {
  const parts = list.parts.map(({ id }) => id)
  const first = list.items.findIndex(({ id }) => id === item.id)
  return [
    ...(item.id.replace(/-\d+$/, '') === list.id
      ? []
      : [say(['id'], checklistWords.foreignId(item.id, list.id))]),
    ...(first === at ? [] : [say(['id'], checklistWords.doubledItem(item.id, `items ${first + 1}`))]),
    ...(parts.includes(item.part) ? [] : [say(['part'], checklistWords.unknownPart(item.part, parts))]),
    ...(['zh', 'en'] as const).flatMap((language) =>
      endsInMark.test(item.ask[language])
        ? [say(['ask', language], checklistWords.marked(item.ask[language]))]
        : [],
    ),
  ]
}

const sortProblems = (item: ChecklistItem, { catalogue }: HazardContent, say: Say): ContentProblem[] => {
  const classes = catalogue.classes.map(({ code }) => code)
  const bans = catalogue.bans.map(({ code }) => code)
  return [
    ...(findClass(catalogue, item.class) === undefined
      ? [say(['class'], contentWords.unknownClass(item.class, classes))]
      : []),
    ...(item.ban === undefined || findBan(catalogue, item.ban) !== undefined
      ? []
      : [say(['ban'], contentWords.unknownBan(item.ban, bans))]),
    ...item.harm.flatMap((code, at) =>
      catalogue.accidents.some((kind) => kind.code === code)
        ? []
        : [say(['harm', at], contentWords.unknownHarm(code))],
    ),
  ]
}

const pictureProblems = ({ picture }: ChecklistItem, known: readonly string[], say: Say): ContentProblem[] =>
  picture === undefined || known.includes(picture)
    ? []
    : [say(['picture'], pictureWords.unknown(picture, meant(picture, known)))]

const basisProblems = (
  list: Checklist,
  item: ChecklistItem,
  { instruments }: HazardContent,
  say: Say,
): ContentProblem[] => {
  const ids = instruments.map(({ id }) => id)
  const ofEach = item.basis.flatMap(({ by, at, confidence }, i) => {
    const instrument = findInstrument(instruments, by)
    if (instrument === undefined) return [say(['basis', i, 'by'], checklistWords.unknownInstrument(by, ids))]
    const { name, from, to = '' } = instrument
    return [
      ...(at !== undefined && confidence === 'unsure'
        ? [say(['basis', i, 'at'], checklistWords.guessedArticle())]
        : []),
      ...(overlap(instrument, list)
        ? []
        : [say(['basis', i, 'by'], checklistWords.neverInForce(name.zh, from, to))]),
    ]
  })
  if (ofEach.length > 0) return ofEach
  const bare = baresDay(list, item.basis, instruments)
  return bare === undefined ? [] : [say(['basis'], checklistWords.noBasis(bare))]
}

/** The first day of the list on which nothing carries the item: its first, or the morrow of an instrument's last. */
const baresDay = (
  list: Checklist,
  basis: readonly Basis[],
  instruments: HazardContent['instruments'],
): Day | undefined => {
  const spans = basis.flatMap(({ by }) => findInstrument(instruments, by) ?? [])
  const turns = spans.flatMap(({ to }) => (to === undefined ? [] : [addDays(to, 1)]))
  return [list.from, ...turns.sort()].find(
    (day) => holdsOn(list, day) && !spans.some((span) => holdsOn(span, day)),
  )
}

const gradeProblems = (
  list: Checklist,
  item: ChecklistItem,
  { standards }: HazardContent,
  say: Say,
): ContentProblem[] => {
  const known = standards.flatMap(({ standard, items }) => items.map(({ no }) => criterionId(standard, no)))
  const ofEach = (item.major ?? []).flatMap((id, at) => {
    const criterion = criterionEver(standards, id)
    if (criterion === undefined) return [say(['major', at], checklistWords.unknownCriterion(id, known))]
    const { standard } = criterion
    if (overlap(standard, list)) return []
    return [say(['major', at], checklistWords.criterionNotInForce(id, standard.from, standard.to ?? ''))]
  })
  const isCarried = (item.major ?? []).some((id) => {
    const criterion = criterionEver(standards, id)
    return criterion !== undefined && criterion.confidence !== 'unsure'
  })
  return item.grade === 'major' && ofEach.length === 0 && !isCarried
    ? [say(['grade'], checklistWords.majorWithout())]
    : ofEach
}
