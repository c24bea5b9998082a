import { photos, text } from './field.ts'

export const place = text(
  { zh: '地点', en: 'Place' },
  { max: 80, example: { zh: '二号车间', en: 'Workshop 2' } },
)

/** Pictures of what the record tells of. */
export const scene = photos({ zh: '现场照片', en: 'Photos of the scene' }, { required: false })

/** Pictures or scans of the paper itself: a certificate, a signed sheet, a posting. */
export const papers = photos(
  { zh: '材料照片', en: 'Photos of the papers' },
  { required: false, hint: { zh: '盖章签字的那几页', en: 'The pages with stamp and signatures' } },
)
