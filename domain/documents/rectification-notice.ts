import { daysBetween } from '../base/day.ts'
import { isSuspended } from '../hazards/hazard.ts'
import { sources } from '../hazards/source.ts'
import { type Facts, gradeWords, noSanction, placed, served, table, type Written } from './facts.ts'
import { type Block, chineseDay, paragraph, sentenceOf } from './paper.ts'

/** 安全隐患整改通知书: the town's own civil form of an order to put a hazard right. */
export const writeRectificationNotice = (facts: Facts): Written => {
  const { hazard, unit, issuer } = facts
  const { demand = '', issuer: orderedBy = issuer } = hazard.ordered ?? {}
  const until = hazard.deadline === undefined ? '另行通知' : `${chineseDay(hazard.deadline)}前`
  return {
    to: unit,
    body: [
      paragraph(
        `${chineseDay(hazard.foundOn)}，经${sources[hazard.source].zh}发现，你单位存在下列安全隐患（案卷${facts.file}）。请按期整改，并在整改完成当日报告。`,
      ),
      table(['隐患和部位', '等级', '完成期限'], [placed(hazard), gradeWords(hazard), until]),
      paragraph(`整改要求：${sentenceOf(demand)}`),
      ...careOf(facts),
      ...suspensionOf(facts),
      paragraph(termsOf(facts)),
      ...(orderedBy === issuer
        ? []
        : [paragraph(`责令限期整改由${orderedBy}作出，${issuer}以本通知书告知并督促落实。`)]),
      paragraph(
        `逾期没有整改的，移送有执法权的部门依法处理。对本通知书有不同意见的，可以向${issuer}说明，说明期间不停止防范。`,
      ),
    ],
    lines: served,
    notes: [noSanction('通知书'), '一式两份，单位和发文单位各存一份。'],
  }
}

const careOf = ({ hazard, criterion }: Facts): Block[] => {
  if (hazard.grade !== 'major')
    return [paragraph('请落实整改措施、责任人和期限，整改期间采取必要的防范措施。')]
  const why = criterion === '' ? '' : `，依据是：${sentenceOf(criterion).slice(0, -1)}`
  return [
    paragraph(
      `该隐患判定为重大隐患${why}。整改前应当落实措施、责任、资金、期限和应急预案，向主管部门报告，并向职工大会或者职工代表大会报告。整改期间保证不了安全的，应当撤出人员，停止使用。`,
    ),
  ]
}

const suspensionOf = ({ hazard }: Facts): Block[] => {
  const { suspended } = hazard
  if (suspended === undefined || !isSuspended(hazard)) return []
  const scope = suspended.scope === 'whole' ? '全部停产停业' : '局部停产停用'
  return [paragraph(`已要求${scope}（${suspended.what}），经复查同意后方可恢复，请一并遵照执行。`)]
}

const termsOf = ({ hazard, terms: { review, extensionAsked, extensionAnswered } }: Facts): string => {
  const { deadline, deadlineSince } = hazard
  // Where the whole term is no longer, it may be asked for until the deadline (as the file itself judges it).
  const isShort =
    deadline !== undefined &&
    deadlineSince !== undefined &&
    daysBetween(deadlineSince, deadline) <= extensionAsked.days
  const askBy = isShort ? '期满以前' : `期满${extensionAsked.days}日前`
  return `整改完成并自行验收后，请申请复查，${review.days}日内到现场复查。确有困难不能按期完成的，应当在${askBy}书面申请延期，${extensionAnswered.days}日内书面答复（期限见${review.source}）。`
}
