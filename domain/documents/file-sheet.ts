import type { Words } from '../base/words.ts'
import { dayWords } from '../duties/date-words.ts'
import { fundSums } from '../hazards/fund-sums.ts'
import { endedOn, type Hazard } from '../hazards/hazard.ts'
import { listing } from '../hazards/major-forms.ts'
import { evaluators } from '../hazards/reviewing-forms.ts'
import { endings, stages } from '../hazards/stage.ts'
import { amountWords } from '../ledgers/amount.ts'

/** The words of a printed file that are no field's own. */
export const fileSheetWords = {
  title: { zh: '隐患案卷', en: 'File of a hazard' },
  print: { zh: '打印案卷', en: 'Print the file' },
  printHint: { zh: '打印或存成 PDF', en: 'Print, or save as PDF' },
  number: { zh: '案卷编号', en: 'Number' },
  party: { zh: '责任单位', en: 'Unit answerable' },
  area: { zh: '所在村（社区）', en: 'Village' },
  handler: { zh: '主管部门', en: 'Department in charge' },
  class: { zh: '类别', en: 'Class' },
  grade: { zh: '等级', en: 'Grade' },
  criterion: { zh: '判定依据', en: 'By what it is major' },
  deadline: { zh: '整改期限', en: 'Deadline' },
  stage: { zh: '办到哪一步', en: 'How far it is' },
  ungraded: { zh: '未判级', en: 'not graded' },
  safeguards: { zh: '整改期间防范措施', en: 'Safeguards meanwhile' },
  matters: { zh: '督办、评估、复查和销号', en: 'Supervision, evaluation, review and end' },
  unsettled: { zh: '未填', en: 'not settled' },
  none: { zh: '没有', en: 'none' },
  acts: { zh: '办理经过', en: 'What was done' },
  unsigned: { zh: '没有手写签名', en: 'no drawn signature' },
  erased: { zh: '姓名已抹去', en: 'name erased' },
  papers: { zh: '文书', en: 'Papers' },
  voided: { zh: '已作废', en: 'void' },
  signedSheet: { zh: '手签件', en: 'Signed sheet' },
  noSheet: { zh: '没有传回手签件', en: 'no signed sheet' },
  letters: { zh: '送达单位的告知', en: 'Letters to the unit' },
  received: { zh: '签收', en: 'acknowledged' },
  unreceived: { zh: '还没有签收', en: 'not acknowledged' },
  square: { zh: '验真二维码', en: 'Square for checking' },
  fingerprint: { zh: '内容指纹', en: 'Fingerprint' },
  howToCheck: {
    zh: '扫码核对本件与系统里的案卷是否一致。',
    en: 'Scan to check this print against the file in the system.',
  },
  broken: {
    zh: '流水对不上：这份案卷的记录被改动过，不要当作凭据，请联系管理员。',
    en: 'The chain of this file does not hold: it was changed. Do not rely on it; tell the administrator.',
  },
} as const satisfies Record<string, Words>

/** At which instant it was printed, by its reader's name. */
export const printedWords = (at: Words, by: string): Words => ({
  zh: `${at.zh} 由${by}打印，此后办理的不在本件内。`,
  en: `Printed ${at.en} by ${by}; what came later is not on it.`,
})

/** What a reader of an older print is told, once its square was read. */
export const checkedWords = (isSame: boolean, at: Words, later: number): Words => {
  if (!isSame)
    return {
      zh: `对不上：纸上的指纹和系统里 ${at.zh} 的案卷不同。纸件被改动过，或者案卷里的个人信息后来依法抹去了。`,
      en: `It differs: the fingerprint on paper is not that of the file as of ${at.en}. The print was changed, or personal data was erased since.`,
    }
  const since =
    later === 0
      ? { zh: '此后案卷没有变化。', en: 'Nothing came after it.' }
      : { zh: `此后又有 ${later} 项，不在这份纸件里。`, en: `${later} more came after it and are not on it.` }
  return {
    zh: `对得上：纸上的指纹和系统里 ${at.zh} 的案卷一致。下面就是那时的案卷，请逐项对照。${since.zh}`,
    en: `It agrees: the fingerprint on paper is that of the file as of ${at.en}, shown below. ${since.en}`,
  }
}

export type Matter = { name: Words; says: Words }

const same = (text: string): Words => ({ zh: text, en: text })
const joined = (...parts: readonly (Words | undefined)[]): Words => {
  const said = parts.filter((part) => part !== undefined)
  return { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
}
const named = (name: Words, says: Words): Words => ({
  zh: `${name.zh}${says.zh}`,
  en: `${name.en} ${says.en}`,
})

/** What was decided about the hazard beside its steps, as its acts have left it. */
export const mattersOf = (hazard: Hazard): Matter[] =>
  [
    ordering(hazard),
    listed(hazard),
    suspension(hazard),
    evaluation(hazard),
    reviewing(hazard),
    money(hazard),
    end(hazard),
  ].filter((matter) => matter !== undefined)

const ordering = ({ ordered }: Hazard): Matter | undefined =>
  ordered && {
    name: { zh: '责令整改', en: 'Ordered' },
    says: joined(same(ordered.issuer), dayWords(ordered.on), same(ordered.demand)),
  }

const listed = ({ listing: on }: Hazard): Matter | undefined =>
  on && {
    name: { zh: '挂牌督办', en: 'Listed' },
    says: joined(
      ...[listing.fields.level.choices[on.level], same(on.supervisor), dayWords(on.on)],
      named({ zh: '督办期限', en: 'until' }, dayWords(on.deadline)),
      on.removedOn === undefined
        ? { zh: '还没有摘牌', en: 'not removed yet' }
        : named(dayWords(on.removedOn), { zh: '摘牌', en: 'removed' }),
    ),
  }

const suspension = ({ suspended }: Hazard): Matter | undefined =>
  suspended && {
    name: { zh: '停产停用', en: 'Suspended' },
    says: joined(
      ...[same(suspended.what), dayWords(suspended.on)],
      suspended.resumed === undefined
        ? { zh: '还没有同意恢复', en: 'not resumed yet' }
        : named(dayWords(suspended.resumed.on), { zh: '同意恢复', en: 'consent given to resume' }),
    ),
  }

const evaluation = ({ evaluated }: Hazard): Matter | undefined =>
  evaluated && {
    name: { zh: '治理效果评估', en: 'Evaluated' },
    says: joined(
      ...[evaluators[evaluated.by], same(evaluated.organisation), dayWords(evaluated.on)],
      evaluated.isFit ? { zh: '符合安全生产条件', en: 'fit' } : { zh: '不符合安全生产条件', en: 'not fit' },
    ),
  }

const reviewing = ({ reviewed }: Hazard): Matter | undefined =>
  reviewed && {
    name: { zh: '现场复查', en: 'Reviewed' },
    says: joined(
      dayWords(reviewed.on),
      reviewed.isPassed ? { zh: '合格', en: 'passed' } : { zh: '不合格', en: 'failed' },
      same(reviewed.opinion),
    ),
  }

const money = (hazard: Hazard): Matter | undefined => {
  const sums = fundSums(hazard)
  return (
    sums && {
      name: { zh: '治理资金', en: 'Funds' },
      says: joined(
        sums.planned === undefined
          ? undefined
          : named({ zh: '计划', en: 'planned' }, amountWords(sums.planned)),
        named({ zh: '已拨付', en: 'allotted' }, amountWords(sums.allotted)),
        named({ zh: '已支出', en: 'spent' }, amountWords(sums.spent)),
      ),
    }
  )
}

const end = (hazard: Hazard): Matter | undefined => {
  const on = endedOn(hazard)
  if (on === undefined) return undefined
  return {
    name: stages[hazard.stage],
    says: joined(
      dayWords(on),
      hazard.withdrawn ? same(hazard.withdrawn.reason) : hazard.ended && endings[hazard.ended.way],
    ),
  }
}
