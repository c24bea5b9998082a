import { type Facts, placed, type Written } from './facts.ts'
import { chineseDay, heading, paragraph, sentenceOf } from './paper.ts'

/** 重大事故隐患报告: of the unit to the department, in the three parts and six items that the rules ask for (Art. 14, 15). */
export const writeMajorReport = ({ hazard, criterion }: Facts): Written => {
  const { report } = hazard
  const said = (text: string | undefined) => sentenceOf(text ?? '')
  const why = criterion === '' ? '' : `判定依据：${said(criterion)}`
  return {
    to: report?.to ?? '',
    body: [
      paragraph(
        `${chineseDay(hazard.foundOn)}，我单位发现重大事故隐患：${placed(hazard)}。${why}现将有关情况报告如下。`,
      ),
      heading('一、隐患的现状和产生原因'),
      paragraph(said(report?.cause)),
      heading('二、隐患的危害程度和整改难易程度'),
      paragraph(`危害程度：${said(report?.harm)}`),
      paragraph(`整改难易程度：${said(report?.difficulty)}`),
      heading('三、治理方案'),
      paragraph(`（一）目标和任务：${said(report?.goal)}`),
      paragraph(`（二）方法和措施：${said(report?.method)}`),
      paragraph(`（三）经费和物资：${said(report?.means)}`),
      paragraph(`（四）机构和人员：${said(report?.staff)}`),
      paragraph(`（五）时限和要求：${said(report?.schedule)}`),
      paragraph(`（六）安全措施和应急预案：${said(report?.safety)}`),
      paragraph('特此报告。'),
    ],
    lines: ['主要负责人（签名）', '单位（盖章）', '接收人（签名）', '接收时间'],
    notes: ['一式两份，报告单位和接收部门各存一份。'],
  }
}
