import type { Words } from '../base/words.ts'
import type { Pattern } from './patterns.ts'

export const patternNames: Record<Pattern['kind'], Words> = {
  regional: { zh: '区域性', en: 'In one place' },
  share: { zh: '占比偏高', en: 'More than elsewhere' },
  sector: { zh: '行业性', en: 'In one trade' },
  systemic: { zh: '系统性', en: 'In the management' },
  repeat: { zh: '反复出现', en: 'Again and again' },
}

export type PatternNames = {
  place: (area: string) => Words
  sector: (sector: string) => Words
  class: (code: string) => Words
  party: (id: string) => Words
}

/** The question that a pattern puts, and what to look at next. Never a finding against anybody. */
export const questionOf = (pattern: Pattern, names: PatternNames): { question: Words; next: Words } => {
  const { area = '', sector = '', class: sort = '', party = '', count, parties, of } = pattern
  const [place, trade] = [names.place(area), names.sector(sector)]
  const [kind, body] = [names.class(sort), names.party(party)]
  const { own = 0, others = 0, othersAll = 0 } = of ?? {}
  return {
    regional: {
      question: {
        zh: `${place.zh}有 ${parties} 家单位都查出“${kind.zh}”隐患，共 ${count} 条：是同一个原因吗？`,
        en: `${parties} bodies in ${place.en} have hazards of “${kind.en}”, ${count} in all: is there one cause?`,
      },
      next: {
        zh: '看这几家是不是同一批设备、同一个房东或同一支施工队；问村里最近有什么变化；没查过的同类单位抽查两家。',
        en: 'See whether they share equipment, a landlord or a contractor; ask the village what changed; look at two like bodies not yet checked.',
      },
    },
    share: {
      question: {
        zh: `${place.zh}的 ${own} 条隐患里“${kind.zh}”有 ${count} 条；别村合计 ${othersAll} 条里有 ${others} 条：为什么这里多？`,
        en: `Of ${own} hazards in ${place.en}, ${count} are of “${kind.en}”; of ${othersAll} elsewhere, ${others}: why more here?`,
      },
      next: {
        zh: '先看是不是这里查得更细；再看几条的现场照片和原因。',
        en: 'First see whether people look more closely here; then look at pictures and causes of a few.',
      },
    },
    sector: {
      question: {
        zh: `${trade.zh}有 ${parties} 家在不同的村都查出“${kind.zh}”隐患，共 ${count} 条：这个行业是不是普遍没做到？`,
        en: `${parties} bodies in ${trade.en}, in several villages, have hazards of “${kind.en}”, ${count} in all: does the whole trade miss it?`,
      },
      next: {
        zh: '请主管部门看要不要开一次专项检查或一次培训；对照检查清单，看这一项写得够不够清楚。',
        en: 'Ask the department whether a campaign or a training is due; see whether the checklist says this item clearly enough.',
      },
    },
    systemic: {
      question: {
        zh: `${body.zh}的基础管理查出 ${new Set(pattern.cells.map((cell) => cell.class)).size} 类问题，共 ${count} 条：是管理没有人抓，还是人手不够？`,
        en: `${body.en} has ${count} hazards in ${new Set(pattern.cells.map((cell) => cell.class)).size} classes of basic management: is nobody in charge, or are there too few people?`,
      },
      next: {
        zh: '看安全管理人员是否在岗、主要负责人上次检查是哪天；约谈前先问清难处。',
        en: 'See whether the safety people are in post and when the principal last checked; ask about difficulties before summoning anybody.',
      },
    },
    repeat: {
      question: {
        zh: `${body.zh}的“${kind.zh}”隐患出现了 ${count} 次：上次的整改治住原因了吗？`,
        en: `${body.en} had “${kind.en}” ${count} times: did the last treatment reach the cause?`,
      },
      next: {
        zh: '把前后两次的整改措施和照片放在一起看；下次复查问为什么又出现。',
        en: 'Lay measures and pictures of both beside each other; at the next review ask why it came back.',
      },
    },
  }[pattern.kind]
}
