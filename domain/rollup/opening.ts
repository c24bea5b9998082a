import type { Words } from '../base/words.ts'

/** Whether a number opens to its duties and records, and if not, why and what to do instead. */
export type Opening = { allowed: boolean; because: Words | null }

/** `isOwnTown`: the reader works in the town that the number is of, and may read duties there. */
export const openingOf = (reader: { isOwnTown: boolean; mayRead: boolean }, town: Words): Opening =>
  reader.isOwnTown && reader.mayRead
    ? { allowed: true, because: null }
    : {
        allowed: false,
        because: {
          zh: `区里看数，不看单位：是哪一家、交了什么，由${town.zh}自己的人打开。要往下问，请复制下面这句话发给${town.zh}安办。`,
          en: `From above one reads counts, not bodies: which one it is and what it filed is opened by ${town.en}'s own people. To ask further, copy the line below and send it to the town's safety office.`,
        },
      }

export type Asked = {
  town: Words
  asOf: string
  /** What the number is narrowed to: a clause, a village, a sector. */
  within: readonly Words[]
  owed: number
  late: number
}

/** The question to the town, ready to send: it names the number in words that the town finds again. */
export const questionTo = ({ town, asOf, within, owed, late }: Asked): Words => {
  const asked = late > 0 ? overdueAsked(late) : allAsked
  return {
    zh: `${town.zh}安办：截至 ${asOf}，${within.map(({ zh }) => `${zh}，`).join('')}应交 ${owed} 件，${asked.zh}`,
    en: `To the safety office of ${town.en}: as of ${asOf}, ${within.map(({ en }) => `${en}, `).join('')}${owed} owed, ${asked.en}`,
  }
}

const overdueAsked = (late: number): Words => ({
  zh: `逾期 ${late} 件。请说明逾期的是哪些单位、原因和补交日期。`,
  en: `${late} overdue. Please say which bodies are overdue, why, and by when they will deliver.`,
})

const allAsked: Words = {
  zh: '没有逾期。请说明是哪些单位、各自办到哪一步。',
  en: 'none overdue. Please say which bodies these are and how far each has come.',
}
