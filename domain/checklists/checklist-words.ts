import { nearest } from '../base/nearest.ts'
import type { Words } from '../base/words.ts'

/** A guess at what was meant by a word that is not known. */
export const meant = (word: string, known: readonly string[]): Words => {
  const near = nearest(word, known)
  return near === undefined ? { zh: '', en: '' } : { zh: `是否指“${near}”？`, en: ` Did you mean “${near}”?` }
}

/** What is wrong with the sense of a list, and the remedy. */
export const checklistWords = {
  unknownPart: (part: string, known: readonly string[]): Words => ({
    zh: `本清单 parts 里没有“${part}”。${meant(part, known).zh}请补上或改正。`,
    en: `The list's parts have no “${part}”.${meant(part, known).en} Add or correct it.`,
  }),
  emptyPart: (part: string): Words => ({
    zh: `部位“${part}”下没有检查项，请补上检查项或删去这个部位。`,
    en: `No item stands under “${part}”; add one or remove the part.`,
  }),
  foreignId: (id: string, list: string): Words => ({
    zh: `检查项编号“${id}”应以清单编号“${list}-”开头，请改正。`,
    en: `The item's id “${id}” must begin with its list's, “${list}-”; correct it.`,
  }),
  marked: (text: string): Words => ({
    zh: `“${text}”末尾不要标点：手机上由程序加问号，纸上照原样印。请删去。`,
    en: `“${text}” needs no mark at its end: the phone adds its own and the sheet prints it bare. Remove it.`,
  }),
  unknownInstrument: (id: string, known: readonly string[]): Words => ({
    zh: `依据“${id}”不在 instruments.yaml 里。${meant(id, known).zh}请补上或改正。`,
    en: `instruments.yaml has no “${id}”.${meant(id, known).en} Add or correct it.`,
  }),
  neverInForce: (name: string, from: string, to: string): Words => ({
    zh: `依据“${name}”施行于 ${from} 至 ${to || '今'}，与本清单的施行期没有重合，请删去或换成现行文本。`,
    en: `“${name}” was in force from ${from} to ${to || 'now'}, never together with this list; remove it or cite what is in force.`,
  }),
  noBasis: (day: string): Words => ({
    zh: `${day} 起没有一条依据有效，请补上当时有效的依据。`,
    en: `From ${day} on none of the bases is in force; add one that is.`,
  }),
  guessedArticle: (): Words => ({
    zh: '拿不准的条号不能写，请删去 at，只引文件名称。',
    en: 'An article that is not sure may not stand here; remove “at” and cite the instrument alone.',
  }),
  unknownCriterion: (id: string, known: readonly string[]): Words => ({
    zh: `判定标准里没有“${id}”。${meant(id, known).zh}请对照 content/hazards/major 改正。`,
    en: `No standard has the criterion “${id}”.${meant(id, known).en} Correct it by content/hazards/major.`,
  }),
  criterionNotInForce: (id: string, from: string, to: string): Words => ({
    zh: `判定条目“${id}”施行于 ${from} 至 ${to || '今'}，与本清单的施行期没有重合，请换成现行标准的条目。`,
    en: `The criterion “${id}” was in force from ${from} to ${to || 'now'}, never together with this list; cite the standard in force.`,
  }),
  majorWithout: (): Words => ({
    zh: '建议判为重大隐患的，要在 major 里写明符合哪一条判定标准，待确认的条目不算；没有就改为 general。',
    en: 'A proposal of major must name in “major” the criterion it meets, and not one still to be confirmed; without it the grade is general.',
  }),
  overlapping: (id: string, where: string): Words => ({
    zh: `清单“${id}”的施行期与 ${where} 里的另一版重合，请给旧版写上 to。`,
    en: `The days of list “${id}” overlap with its other edition in ${where}; give the older one a “to”.`,
  }),
  doubledItem: (id: string, where: string): Words => ({
    zh: `检查项编号“${id}”已在 ${where} 用过，请换一个。`,
    en: `The item's id “${id}” stands already in ${where}; give this one another.`,
  }),
} as const
