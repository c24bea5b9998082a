import { type Sentences, sentence } from '../base/refusal.ts'

/** Why a paper is not issued, voided or found, and what to do instead. */
export const documentSentences = {
  'document.not-found': sentence('missing', {
    zh: '没有这份文书，或不在您的管辖范围内。请从隐患案卷或文书目录里打开。',
    en: 'There is no such paper, or it lies outside your reach. Open it from the hazard or the list of papers.',
  }),
  'document.not-yours': sentence('forbidden', {
    zh: '“{name}”由{by}出具。请转告他们办理。',
    en: '“{nameEn}” is issued by: {byEn}. Ask them to do it.',
  }),
  'document.not-ready': sentence('conflict', {
    zh: '现在不能出“{name}”：{needs}。',
    en: '“{nameEn}” cannot be issued yet. First: {needsEn}.',
  }),
  'document.issued-already': sentence('conflict', {
    zh: '“{name}”已经出过，文号 {number}。内容有错的，先作废再重新出。',
    en: '“{nameEn}” was issued already, number {number}. If it is wrong, void it and issue it anew.',
  }),
  'document.bad-code': sentence('incomplete', {
    zh: '机关代字只能用 2 到 16 个汉字、字母或数字，例如“云安整”。年份和号码由系统加上。',
    en: 'The code word is 2 to 16 Chinese characters, letters or digits, such as 云安整. Year and number are added.',
  }),
  'document.code-taken': sentence('conflict', {
    zh: '代字“{code}”已经是别的单位在用，会编出同样的文号。请换一个。',
    en: 'Another body uses the code word “{code}”: the same number would be given twice. Choose another one.',
  }),
  'document.voided-already': sentence('conflict', {
    zh: '{number} 已经作废，不能再办。请用重新出的那一份。',
    en: '{number} is void, so nothing more is done with it. Use the paper issued in its place.',
  }),
  'document.no-mark': sentence('incomplete', {
    zh: '照片里没有认出二维码。请把纸铺平、对着光重拍，四角都拍进去；或在案卷里选好是哪一份，再传。',
    en: 'No code was read in the photo. Lay the sheet flat in good light and take all of it; or choose the paper by hand.',
  }),
  'document.strange-mark': sentence('incomplete', {
    zh: '照片里的二维码不是本系统文书上的。请核对是不是拍错了；确实是这份文书，请在案卷里选好再传。',
    en: 'The code in the photo is on no paper of this system. Check the photo; if it is the right sheet, choose the paper by hand.',
  }),
  'document.mark-of-another-town': sentence('conflict', {
    zh: '这是别的镇的文书，不能存进本镇。请交给出文书的镇；拍错了请重拍，或手工选一份。',
    en: 'This is a paper of another town and is not kept here. Give it to that town; if the photo is wrong, take another or choose by hand.',
  }),
  'document.mark-differs': sentence('conflict', {
    zh: '纸上的指纹和 {number} 存档的不一样，这张纸可能被改动过。请核对内容；无误的，在案卷里选好再传。',
    en: 'The fingerprint on the sheet is not that of {number}: the sheet may have been altered. Compare them; if all is well, choose the paper by hand.',
  }),
  'document.not-this-one': sentence('conflict', {
    zh: '照片是 {number} 的，不是您选的这一份。请换照片，或到那一份里去传。',
    en: 'The photo shows {number}, not the paper that you chose. Take another photo, or attach it there.',
  }),
} satisfies Sentences
