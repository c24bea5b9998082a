import type { Words } from '../base/words.ts'

/** Digits alone, with the plus of a country code; half width. */
export const tidyPhone = (typed: string): string => typed.normalize('NFKC').replace(/[\s()-]/g, '')

const mobile = /^(\+?86)?(1[3-9]\d{9})$/
const landline = /^0\d{9,11}$/

/** What is wrong with a tidied telephone number, and the remedy; nothing when it can be called. */
export const phoneProblem = (phone: string): Words | undefined =>
  mobile.test(phone) || landline.test(phone)
    ? undefined
    : {
        zh: '电话填 11 位手机号，或带区号的座机，例如 0559-3512345',
        en: 'give a mobile number of 11 digits, or a landline with its area code, such as 0559-3512345',
      }

/** For screens and prints: the first three and the last four digits. */
export const maskedPhone = (phone: string): string => phone.replace(/^(\+?\d{3})\d+(\d{4})$/, '$1****$2')

/** As it is stored and searched: without the country code. */
export const storedPhone = (typed: string): string => {
  const phone = tidyPhone(typed)
  return mobile.exec(phone)?.[2] ?? phone
}
