import { type Sentences, sentence } from '../base/refusal.ts'

/** Why a notice or a plan is not taken as it is, each with what to do next. */
export const planSentences = {
  'notice.none': sentence('missing', {
    zh: '尚未载入方案原文。请先在方案页载入本镇的通知。',
    en: 'No notice is loaded yet. Load the township’s notice on the plan page first.',
  }),
  'notice.empty': sentence('incomplete', {
    zh: '文件里没有文字。请选择通知的文本文件（.txt）。',
    en: 'The file holds no text. Choose the text file (.txt) of the notice.',
  }),
  'notice.picture': sentence('incomplete', {
    zh: '“{file}”是图片，不是文本。请找到通知的电子文稿，另存为 .txt 后再载入。',
    en: '“{file}” is a picture, not text. Find the notice as a document, save it as .txt and load that.',
  }),
  'notice.pdf': sentence('incomplete', {
    zh: '“{file}”是 PDF。请打开它，把文字全部复制到记事本，另存为 .txt 后再载入。',
    en: '“{file}” is a PDF. Open it, copy all its text into a text editor, save as .txt and load that.',
  }),
  'notice.word': sentence('incomplete', {
    zh: '“{file}”是 Word、WPS 文档或压缩包。请打开文档，选“另存为”“纯文本（.txt）”，再载入存好的文件。',
    en: '“{file}” is a Word or WPS document or an archive. Open it, save it as plain text (.txt) and load that.',
  }),
  'notice.binary': sentence('incomplete', {
    zh: '“{file}”不是文本。请把通知另存为 .txt 后再载入。',
    en: '“{file}” is not text. Save the notice as .txt and load that.',
  }),
  'notice.too-large': sentence('incomplete', {
    zh: '“{file}”有 {megabytes} MB，超过 {limit} MB。通知的纯文本不会这样大，请另存为 .txt 后再载入。',
    en: '“{file}” has {megabytes} MB, more than {limit} MB. Plain text is never so large: save it as .txt first.',
  }),
  'notice.unknown-encoding': sentence('incomplete', {
    zh: '认不出“{file}”的编码。请在记事本中另存为，编码选 UTF-8，再载入。',
    en: 'The encoding of “{file}” is not known. Save it again from a text editor as UTF-8 and load that.',
  }),
  'notice.no-numbering': sentence('incomplete', {
    zh: '没有找到“一、（一）1.（1）”这样的编号，无法对上条款。请检查是否选对了文件，编号是否随文字一起存下。',
    en: 'No numbering like 一、（一）1.（1） was found, so no clause can be matched. Check that it is the right file and that the numbers were saved with the text.',
  }),
  'plan.not-issued': sentence('conflict', {
    zh: '方案还没有印发过，单独一家没有可调整的义务。请先在印发页印发全镇。',
    en: 'The plan was never issued, so there is nothing to adjust for one body. Issue it to the town first.',
  }),
  'plan.file-no-text': sentence('incomplete', {
    zh: '“{file}”不是文本文件。请下载现行方案（.yaml），改好后再装入。',
    en: '“{file}” is no text file. Download the plan in force (.yaml), change it and load that.',
  }),
  'plan.file-too-large': sentence('incomplete', {
    zh: '“{file}”太大。方案文件不会超过 2 MB，请检查是否选对了文件。',
    en: '“{file}” is too large. A plan’s file never exceeds 2 MB; check that it is the right one.',
  }),
  'plan.file-encoding': sentence('incomplete', {
    zh: '认不出“{file}”的编码。请另存为 UTF-8 后再装入。',
    en: 'The encoding of “{file}” is not known. Save it as UTF-8 and load that.',
  }),
  'plan.not-sound': sentence('incomplete', {
    zh: '方案文件还有 {count} 处要改，没有存为草案。请按行改好再装入。',
    en: 'The plan’s file has {count} places to mend and was not kept as a draft. Mend them line by line first.',
  }),
  'plan.other-plan': sentence('conflict', {
    zh: '这是另一份方案（{given}），不是现行方案（{id}）的新版本。请把第一行的 id 改回 {id}。',
    en: 'This is another plan ({given}), no version of the plan in force ({id}). Put its id back to {id}.',
  }),
  'plan.same': sentence('conflict', {
    zh: '这个文件与现行第 {version} 版完全一样，不用存为草案。',
    en: 'This file says the same as version {version} in force; there is nothing to keep as a draft.',
  }),
  'plan.draft-not-found': sentence('missing', {
    zh: '没有这份草案。请回到方案版本页，从列表里打开。',
    en: 'There is no such draft. Go back to the plan’s versions and open it from the list.',
  }),
  'plan.draft-ended': sentence('conflict', {
    zh: '这份草案已经采用或作废，不能再改。请装入新的草案。',
    en: 'This draft was adopted or dropped and cannot change any more. Load a new one.',
  }),
  'plan.draft-outdated': sentence('conflict', {
    zh: '草案是照第 {based} 版改的，现行的已是第 {version} 版。请下载现行方案，重新改好再装入。',
    en: 'The draft was made on version {based}, and version {version} is in force now. Download that, change it and load it again.',
  }),
  'notice.changed': sentence('conflict', {
    zh: '镇里刚换了一份通知。请看过新的通知再签收。',
    en: 'The town has just loaded another notice. Read it before you acknowledge it.',
  }),
  'receipt.not-addressed': sentence('forbidden', {
    zh: '这份通知没有发给您的单位，不用签收。',
    en: 'This notice is not addressed to your body; no receipt is awaited.',
  }),
  'subplan.no-party': sentence('forbidden', {
    zh: '分方案由村和部门自己编。您的账号不属于任何一个，只能查看。',
    en: 'Villages and departments write their own sub-plans. Your account belongs to none of them and may only read.',
  }),
  'subplan.not-found': sentence('missing', {
    zh: '没有这项任务，或不在您的范围内。请回到分方案，从列表里打开。',
    en: 'There is no such task within your reach. Go back to the sub-plans and open it from the list.',
  }),
  'subplan.not-yours': sentence('forbidden', {
    zh: '这是别的单位的分方案。请联系该单位自己修改。',
    en: 'This belongs to another body’s sub-plan. Ask that body to change it.',
  }),
  'subplan.changed-meanwhile': sentence('conflict', {
    zh: '{who}刚改过这项任务。请看现在的内容，再决定怎么改。',
    en: '{who} has just changed this task. Look at it as it is now and decide again.',
  }),
  'subplan.no-such-clause': sentence('incomplete', {
    zh: '现行方案没有条款“{clause}”。请从列表里选一条。',
    en: 'The plan in force has no clause “{clause}”. Choose one from the list.',
  }),
  'subplan.no-such-day': sentence('incomplete', {
    zh: '“{value}”不是一个日期。请选一天。',
    en: '“{value}” is not a day. Choose one.',
  }),
  'subplan.due-passed': sentence('incomplete', {
    zh: '期限 {due} 早于 {from}。请选一个还没过的日子。',
    en: 'The due day {due} lies before {from}. Choose one that is still to come.',
  }),
  'subplan.done-ahead': sentence('incomplete', {
    zh: '完成日期 {doneOn} 还没有到，今天是 {today}。',
    en: 'The day done, {doneOn}, has not come yet; today is {today}.',
  }),
  'subplan.too-deep': sentence('conflict', {
    zh: '这项已经是分解出来的，不能再往下分。请在上一级任务里再加一项。',
    en: 'This is a part already and is not split further. Add another part to the task above it.',
  }),
  'subplan.whole-done': sentence('conflict', {
    zh: '这项任务已于 {doneOn} 办结。要再分解，请先重新打开。',
    en: 'This task was done on {doneOn}. Open it again before splitting it.',
  }),
  'subplan.after-whole': sentence('incomplete', {
    zh: '期限 {due} 晚于整项任务的期限 {whole}。请选不晚于它的一天。',
    en: 'The due day {due} lies after {whole}, when the whole task is due. Choose a day no later than that.',
  }),
  'subplan.before-part': sentence('incomplete', {
    zh: '分解出的“{part}”要到 {until} 才到期，整项不能提前到 {due}。请先改那一项的期限。',
    en: 'Its part “{part}” is due on {until}, so the whole cannot be due on {due}. Change the part first.',
  }),
  'subplan.parts-open': sentence('conflict', {
    zh: '分解出的任务还有 {open} 项没有办结，先是“{part}”。请先办结或删去它们。',
    en: 'Parts that are still open: {open}, the first is “{part}”. Finish or drop them first.',
  }),
  'subplan.has-parts': sentence('conflict', {
    zh: '这项任务分解成了 {count} 项。请先删去它们，再删整项。',
    en: 'This task is split; parts: {count}. Drop these first, then the whole.',
  }),
  'subplan.proof-needed': sentence('incomplete', {
    zh: '会议定的事要有凭据才能办结。请附照片，或选一条台账记录。',
    en: 'What a meeting decided is closed with something to show. Add a photo or choose a record.',
  }),
  'subplan.no-such-photo': sentence('incomplete', {
    zh: '有 {count} 张照片找不到，或不是您单位的。请去掉后重新拍或选。',
    en: 'Photos that are not there or not of your body: {count}. Take them out and add them again.',
  }),
  'subplan.no-such-record': sentence('incomplete', {
    zh: '没有这条台账记录，或已被退回，或不是您单位的。请从列表里另选一条。',
    en: 'There is no such record of your body, or it was returned. Choose another one from the list.',
  }),
  'subplan.set-by-other': sentence('forbidden', {
    zh: '这是{who}开会定下的，内容和期限由它改。您可以分解、办结，或与它联系。',
    en: '{who} decided this at a meeting and alone changes or drops it. You may split it, finish it, or talk to them.',
  }),
  'subplan.not-assignable': sentence('forbidden', {
    zh: '只有镇安办开的会能把任务交给别的单位。请把责任单位留空，或请镇安办记这次会。',
    en: 'Only a meeting of the safety office gives tasks to other bodies. Leave the body out or ask the office to note the meeting.',
  }),
  'subplan.no-such-body': sentence('incomplete', {
    zh: '责任单位要是在册的村、部门或镇安办。请从列表里选。',
    en: 'The body has to be a village, a department or the office. Choose one from the list.',
  }),
} satisfies Sentences
