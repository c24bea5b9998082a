import { type Sentences, sentence } from '../base/refusal.ts'

/** Why a step of a hazard's file is not taken, and what to do instead. */
export const hazardSentences = {
  'hazard.not-found': sentence('missing', {
    zh: '没有这条隐患，或不在您的管辖范围内。请从隐患台账里打开。',
    en: 'There is no such hazard, or it lies outside your reach. Open it from the ledger of hazards.',
  }),
  'hazard.unknown-class': sentence('incomplete', {
    zh: '隐患目录里没有编号“{code}”。请从目录里选，例如 S01。',
    en: 'The catalogue has no code “{code}”. Choose one from it, S01 for example.',
  }),
  'hazard.unknown-criterion': sentence('incomplete', {
    zh: '{on} 施行的判定标准里没有“{code}”这一条。请从列出的条款里选，或改写判级理由。',
    en: 'No standard in force on {on} has a criterion “{code}”. Choose a listed one, or give the reasons in words.',
  }),
  'hazard.fields-wrong': sentence('incomplete', {
    zh: '有 {count} 处要改：{names}。改好后再签。',
    en: '{count} entries have to be mended: {namesEn}. Mend them and sign again.',
  }),
  'hazard.no-such-department': sentence('incomplete', {
    zh: '“{to}”不是本镇的部门。请从部门里选；移交镇外单位，只写单位名称。',
    en: '“{to}” is no department of this town. Choose one; for a body outside give its name alone.',
  }),
  'hazard.unsigned': sentence('incomplete', {
    zh: '还没有签字。请在签字框里写上姓名再提交。',
    en: 'It is not signed. Write your name in the box and submit again.',
  }),
  'hazard.closed': sentence('conflict', {
    zh: '这条隐患{stage}，不能再“{step}”。如果又出现了，请做回头看，或另报一条。',
    en: 'This hazard is {stageEn}: “{stepEn}” is no longer possible. If it came back, look back at it or report a new one.',
  }),
  'hazard.wrong-stage': sentence('conflict', {
    zh: '这条隐患现在“{stage}”，还不能或不再需要“{step}”。请刷新，看走到哪一步。',
    en: 'This hazard is “{stageEn}” now; “{stepEn}” is not its next step. Refresh and see how far it has come.',
  }),
  'hazard.not-your-step': sentence('forbidden', {
    zh: '“{step}”由{by}办。请转告他们，或用他们的账号签字。',
    en: '“{stepEn}” is for: {byEn}. Tell them, or sign with their account.',
  }),
  'hazard.not-your-source': sentence('incomplete', {
    zh: '您上报的隐患，来源不能是“{source}”。请选：{allowed}。',
    en: 'What you report cannot come from “{sourceEn}”. Choose: {allowedEn}.',
  }),
  'hazard.not-own-matter': sentence('forbidden', {
    zh: '这条隐患不是本单位自查出来的，由镇里或主管部门判级。',
    en: 'Your unit did not find this itself: the town or the department in charge grades it.',
  }),
  'hazard.graded-by-town': sentence('forbidden', {
    zh: '这条隐患已经判过级，改级要由镇里或主管部门办。',
    en: 'This hazard has been graded; only the town or the department in charge may change that.',
  }),
  'hazard.major-needs-criterion': sentence('incomplete', {
    zh: '判为重大隐患，要选符合哪一条判定标准，或写明理由。',
    en: 'A major hazard names the criterion that it meets, or gives the reasons in words.',
  }),
  'hazard.downgrade-needs-reason': sentence('incomplete', {
    zh: '从重大改为一般，要在“判级理由”里写明为什么。',
    en: 'Taking a hazard down from major needs its reason in “Reasons”.',
  }),
  'hazard.not-major': sentence('conflict', {
    zh: '只有重大隐患要办这一步。如果确是重大隐患，请先改判等级。',
    en: 'Only a major hazard needs this step. If it is one, grade it so first.',
  }),
  'hazard.major-not-on-the-spot': sentence('conflict', {
    zh: '重大隐患不能当场改好就算完，请填五落实，再按步骤整改、评估、复查。',
    en: 'A major hazard does not end on the spot: settle the five things, then rectify, evaluate and review.',
  }),
  'hazard.five-incomplete': sentence('incomplete', {
    zh: '{grade}还缺：{missing}。补齐后才能开始整改。',
    en: 'This {gradeEn} still lacks: {missingEn}. Treatment begins when they are there.',
  }),
  'hazard.deadline-moved-later': sentence('conflict', {
    zh: '整改期限已定到 {deadline}，自己不能往后改。请按期整改，或申请延期。',
    en: 'The deadline is {deadline} and cannot be moved later by yourselves. Keep it, or ask for an extension.',
  }),
  'hazard.term-is-over': sentence('incomplete', {
    zh: '“{field}”不能早于今天（{today}）。请改成今天或以后的日期。',
    en: '“{fieldEn}” cannot lie before today, {today}. Enter today or a later day.',
  }),
  'hazard.before-found': sentence('incomplete', {
    zh: '“{field}”早于发现日期 {since}。请核对两个日期。',
    en: '“{fieldEn}” lies before the day it was found, {since}. Check both days.',
  }),
  'hazard.before-finished': sentence('incomplete', {
    zh: '“{field}”早于整改完成日期 {since}。没改完的不能评估、复查，请核对日期。',
    en: '“{fieldEn}” lies before it was put right on {since}. What is not finished cannot be judged: check the day.',
  }),
  'hazard.no-photo-before': sentence('incomplete', {
    zh: '当场改好要有改前和改后的照片，现在缺改前照片。请补拍或从相册里选。',
    en: 'Fixing on the spot needs a photo before and one after; the one before is missing. Add it.',
  }),
  'hazard.same-photo': sentence('incomplete', {
    zh: '改后照片里有一张就是改前那张。请换成改好以后拍的。',
    en: 'One photo “after” is the very photo from before. Replace it by one taken afterwards.',
  }),
  'hazard.suspended-already': sentence('conflict', {
    zh: '已经停产停用，还没有恢复。要改范围，请先办恢复再重新下达。',
    en: 'It is suspended already. To change what is stopped, let it resume first and suspend again.',
  }),
  'hazard.not-suspended': sentence('conflict', {
    zh: '没有停产停用，不用办恢复。',
    en: 'Nothing is suspended, so there is nothing to resume.',
  }),
  'hazard.no-deadline': sentence('conflict', {
    zh: '还没有整改期限，谈不上延期。请先填五落实。',
    en: 'There is no deadline yet to extend. Settle the five things first.',
  }),
  'hazard.own-deadline': sentence('conflict', {
    zh: '这条是本单位自查自定的期限，不用申请延期，直接在五落实里改日期。',
    en: 'This deadline is your own unit’s: change it in the five things; no request is needed.',
  }),
  'hazard.extension-waits': sentence('conflict', {
    zh: '已经申请过延期，镇里还没有答复，不用再申请。',
    en: 'An extension has been asked for and not yet answered; do not ask twice.',
  }),
  'hazard.extension-too-late': sentence('conflict', {
    zh: '延期要在期满 {days} 天前申请，这条最晚是 {last}，已经过了。请抓紧整改，有特殊困难请打电话给责令整改的单位。',
    en: 'An extension is asked for {days} days before the deadline, here by {last}, which is over. Hurry, or call the body that ordered it.',
  }),
  'hazard.extension-not-later': sentence('incomplete', {
    zh: '“延到”要晚于现在的期限 {deadline}。',
    en: '“Until” has to lie after the present deadline, {deadline}.',
  }),
  'hazard.no-extension-asked': sentence('conflict', {
    zh: '没有等着答复的延期申请。',
    en: 'No request for an extension waits for an answer.',
  }),
  'hazard.listed-already': sentence('conflict', {
    zh: '已经挂牌督办，不用重复挂牌。',
    en: 'It is listed for supervision already.',
  }),
  'hazard.not-listed': sentence('conflict', {
    zh: '没有挂牌，或已经摘牌。',
    en: 'It is not listed, or has been taken off the list.',
  }),
  'hazard.listed': sentence('conflict', {
    zh: '正在挂牌督办，不能降级或撤销。请治理完成后摘牌；确属误挂，请督办单位来文后销号。',
    en: 'It is listed for supervision and can be neither downgraded nor withdrawn. Put it right and take it off the list.',
  }),
  'hazard.review-not-due': sentence('conflict', {
    zh: '单位还没有申请复查，期限（{deadline}）也没有到。可以先督促，或等申请后再复查。',
    en: 'The unit has not asked for the review and its deadline, {deadline}, is not over. Urge it on, or wait for the request.',
  }),
  'hazard.review-needs-deadline': sentence('incomplete', {
    zh: '复查不合格，要填新的整改期限。',
    en: 'A failed review sets a new deadline: enter it.',
  }),
  'hazard.not-reported': sentence('conflict', {
    zh: '重大隐患还没有向主管部门报告，不能销号。请单位先报告。',
    en: 'The major hazard was not reported to the department: it cannot be struck off until the unit does.',
  }),
  'hazard.workers-not-told': sentence('conflict', {
    zh: '还没有向职工大会或职工代表大会报告，双报告缺一半，不能销号。',
    en: 'The workers were not told: half of the double report is missing, so it cannot be struck off.',
  }),
  'hazard.not-evaluated': sentence('conflict', {
    zh: '重大隐患销号前要有评价机构或专家的评估，本单位自己评的不算。请先登记评估。',
    en: 'Before a major hazard is struck off an agency or experts judge the treatment; the unit’s own opinion does not count.',
  }),
  'hazard.evaluated-unfit': sentence('conflict', {
    zh: '{by}的评估结论是不符合，不能销号。请继续整改，再评估一次。',
    en: '{by} found it not fit: it cannot be struck off. Go on rectifying and have it judged again.',
  }),
  'hazard.second-signature': sentence('forbidden', {
    zh: '责令整改的是您，销号要由另一个人签字。请同事或领导办理。',
    en: 'You ordered it to be put right: somebody else signs the striking off. Ask a colleague or leader.',
  }),
  'hazard.no-finish-day': sentence('incomplete', {
    zh: '写明已整改的，要填实际完成日期。请补上日期，或把状态改成“整改中”。',
    en: 'What is said to be put right needs the day it was finished. Add it, or set the state to 整改中.',
  }),
  'hazard.major-not-by-ledger': sentence('conflict', {
    zh: '重大隐患不能凭台账销号。请把状态改成“整改中”导入，再到案卷页补五落实、双报告、评估和复查。',
    en: 'A major hazard is not struck off by a ledger. Bring it in as 整改中, then settle, report, evaluate and review it in its file.',
  }),
  'hazard.not-yours-to-end': sentence('forbidden', {
    zh: '这条要由镇安办或主管部门复查才能销号。请把状态改成“已整改待验收”，或请镇安办导入。',
    en: 'This one ends with a review by the town. Set the state to 已整改待验收, or ask the office to bring it in.',
  }),
  'hazard.withdrawn-in-ledger': sentence('incomplete', {
    zh: '台账里已经撤销的，不用再导入。请删去这一行，或改正状态。',
    en: 'What the ledger itself withdrew is not brought in. Delete the row or correct its state.',
  }),
  'hazard.not-carried': sentence('conflict', {
    zh: '这条不是导入的，没有导入可以撤回。误报请在案卷页撤销。',
    en: 'It did not come by a workbook, so there is nothing to take back. Withdraw a false report in its file.',
  }),
  'hazard.not-yours-to-withdraw': sentence('forbidden', {
    zh: '不是本单位自查出来的，不能自己撤销。如果是误报，请告诉上报的单位或镇安办。',
    en: 'Your unit did not find it, so it cannot withdraw it. If it is a mistake, tell whoever reported it or the town.',
  }),
  'hazard.statistics-running': sentence('conflict', {
    zh: '{period}还没有过完，{last} 以后才能报送。现在可以先看数字。',
    en: '{periodEn} is not over; it can be handed in after {last}. Its figures can be looked at meanwhile.',
  }),
  'hazard.statistics-filed': sentence('conflict', {
    zh: '{period}的统计表已经报送，编号 {number}。要改，请打开那份记录办更正。',
    en: 'The statistics of {periodEn} are filed as {number}. To change them, open that record and correct it.',
  }),
  'hazard.statistics-changed': sentence('conflict', {
    zh: '您打开以后隐患有变动，“{names}”的数字已经不同。请看过新数字再签字，写好的分析还在。',
    en: 'Hazards have changed since you opened this: {namesEn}. Look at the new figures and sign again; your analysis is kept.',
  }),
  'hazard.statistics-not-yours': sentence('forbidden', {
    zh: '这家单位的隐患您只看得到一部分，数出来不是全部。请由它自己或镇安办填报。',
    en: 'You see only some hazards of this body, so they would not be counted in full. It, or the town office, files its own.',
  }),
} satisfies Sentences
