import type { Hazard } from '../hazards/hazard.ts'
import { type Facts, gradeWords, noSanction, placed, table, type Written } from './facts.ts'
import { type Block, chineseDay, paragraph, sentenceOf } from './paper.ts'

/** 整改复查意见书: what was seen when the town came back to look. */
export const writeReviewOpinion = ({ hazard, unit, file }: Facts): Written => {
  const { reviewed } = hazard
  const on = reviewed === undefined ? '' : chineseDay(reviewed.on)
  const asked =
    hazard.reviewAsked === undefined ? '' : `根据你单位${chineseDay(hazard.reviewAsked)}的复查申请，`
  return {
    to: unit,
    body: [
      paragraph(`${asked}${on}对你单位下列安全隐患（案卷${file}）的整改情况进行了现场复查：`),
      table(
        ['隐患和部位', '等级', '复查结果'],
        [placed(hazard), gradeWords(hazard), reviewed?.isPassed ? '合格' : '不合格'],
      ),
      ...doneWords(hazard),
      paragraph(`复查意见：${sentenceOf(reviewed?.opinion ?? '')}`),
      paragraph(outcomeOf(hazard)),
    ],
    lines: ['复查人（签名）', '复查人（签名）', '被复查单位（签名）', '签收时间'],
    notes: [noSanction('意见书'), '一式两份，单位和发文单位各存一份。'],
  }
}

const doneWords = ({ rectified }: Hazard): Block[] =>
  rectified === undefined
    ? []
    : [paragraph(`你单位报告：${chineseDay(rectified.finishedOn)}完成整改，${sentenceOf(rectified.how)}`)]

const outcomeOf = ({ reviewed, ended, deadline, grade }: Hazard): string => {
  if (!reviewed?.isPassed)
    return `该隐患没有改好，请继续整改${deadline === undefined ? '' : `，在${chineseDay(deadline)}前完成`}。整改期间继续采取防范措施；再次逾期的，移送有执法权的部门依法处理。`
  if (ended !== undefined) return `该隐患已于${chineseDay(ended.on)}销号。请继续管住，防止反弹。`
  return grade === 'major'
    ? '该隐患复查合格，评估材料齐全并经签字后销号；销号以前，防范措施不得撤除。'
    : '该隐患复查合格，予以销号。'
}
