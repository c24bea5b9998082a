import type { Words } from '../base/words.ts'
import { type Level, label, type Mark, missingNumbers, type Settled, type Trouble } from './numbering.ts'

/** What is wrong with the notice's text at a line (counted from 1), and the remedy. */
export type Damage = { line: number; what: Words }

const levelNames: { [L in Level]: Words } = {
  part: { zh: '部分', en: 'part' },
  section: { zh: '小节', en: 'section' },
  task: { zh: '任务', en: 'task' },
  item: { zh: '条目', en: 'item' },
}

const remedy: Words = {
  zh: '请对照原件改正编号，再重新载入。',
  en: 'Mend the number after the original and load the notice again.',
}

const damageAt = (line: number, { zh, en }: Words, then: Words = remedy): Damage => ({
  line,
  what: { zh: `第 ${line} 行：${zh}。${then.zh}`, en: `Line ${line}: ${en}. ${then.en}` },
})

type Place = {
  mark: Mark
  /** As the file has it; empty where the number is lost. */
  wrote: string
  /** As it was read; empty where it was not. */
  read: string
}

const troubleWords: { [T in Trouble]: (place: Place) => Words } = {
  doubled: ({ mark, wrote }) => ({
    zh: `${levelNames[mark.level].zh}编号“${wrote}”重复，这一段没有对上条款`,
    en: `the ${levelNames[mark.level].en} number “${wrote}” stands twice; this passage is matched to no clause`,
  }),
  misnumbered: ({ mark, wrote, read }) => ({
    zh: `${levelNames[mark.level].zh}编号“${wrote}”重复，按前后顺序读作“${read}”`,
    en: `the ${levelNames[mark.level].en} number “${wrote}” stands twice; by its neighbours it was read as “${read}”`,
  }),
  unnumbered: ({ mark, read }) => ({
    zh: `${levelNames[mark.level].zh}的编号丢失，按前后顺序读作“${read}”`,
    en: `a ${levelNames[mark.level].en} has lost its number; by its neighbours it was read as “${read}”`,
  }),
  lost: ({ mark }) => ({
    zh: `${levelNames[mark.level].zh}的编号丢失，看不出是第几项，这一段没有对上条款`,
    en: `a ${levelNames[mark.level].en} has lost its number and nothing tells which; it is matched to no clause`,
  }),
  'out-of-order': ({ mark, wrote }) => ({
    zh: `${levelNames[mark.level].zh}编号“${wrote}”排在更大的编号之后，仍按“${wrote}”读取`,
    en: `the ${levelNames[mark.level].en} number “${wrote}” comes after a higher one; it was still read as “${wrote}”`,
  }),
}

const written = ({ level, number }: Mark): string => (number === null ? '' : label[level](number))

/** Numbers that are doubled, lost or out of order. */
export const troublesIn = (marks: readonly Mark[], settled: readonly Settled[]): Damage[] =>
  marks.flatMap((mark, at) => troubleAt(mark, settled[at]))

/** Numbers that nobody bears. `under` names what the siblings stand under, for who looks for the place: `4.` */
export const gapsIn = (marks: readonly Mark[], settled: readonly Settled[], under = ''): Damage[] =>
  missingNumbers(settled).flatMap(({ number, before }) => {
    const mark = marks[before]
    return mark === undefined ? [] : [missing(mark, number, under)]
  })

const troubleAt = (mark: Mark, { number, trouble }: Settled = { number: undefined }): Damage[] => {
  if (trouble === undefined) return []
  const read = number === undefined ? '' : label[mark.level](number)
  return [damageAt(mark.line, troubleWords[trouble]({ mark, wrote: written(mark), read }))]
}

const missing = ({ line, level }: Mark, number: number, under: string): Damage =>
  damageAt(line, {
    zh: `${under === '' ? '' : `“${under}”下`}缺${levelNames[level].zh}“${label[level](number)}”，应在这里之前`,
    en: `${levelNames[level].en} “${label[level](number)}”${under === '' ? '' : ` under “${under}”`} is missing before this place`,
  })

export const strayNumber = (mark: Mark): Damage =>
  damageAt(mark.line, {
    zh: `“${written(mark)}”像是编号，但与前面的编号接不上，已留在原文中`,
    en: `“${written(mark)}” looks like a number but does not follow those before it; it was left in the text`,
  })

export const partWithoutHeading = (line: number, part: number): Damage =>
  damageAt(line, {
    zh: `没有找到“${label.part(part)}”这个标题，按内容从这一行算起`,
    en: `the heading “${label.part(part)}” was not found; by its content the part was taken to begin here`,
  })

export const moreDamage = (line: number, count: number): Damage =>
  damageAt(
    line,
    {
      zh: `从这里起还有 ${count} 处问题，不再一一列出`,
      en: `from here on ${count} more faults are not listed`,
    },
    { zh: '请检查是否选对了文件。', en: 'Check that it is the right file.' },
  )

/** Decoding leaves U+FFFD where bytes make no character. */
export const unreadableLines = (text: string): Damage[] =>
  text.split('\n').flatMap((line, at) => (line.includes('\ufffd') ? [unreadable(at + 1)] : []))

const unreadable = (line: number): Damage =>
  damageAt(
    line,
    { zh: '有文字认不出来，显示为“\ufffd”', en: 'some characters could not be read and show as \ufffd' },
    {
      zh: '请对照原件补上这些字，另存为 UTF-8，再重新载入。',
      en: 'Type them in after the original, save as UTF-8 and load the notice again.',
    },
  )
