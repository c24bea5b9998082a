import { type Sentences, sentence } from '../base/refusal.ts'

/** Why a notice cannot be read, each with what the township does next. */
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
} satisfies Sentences
