import { choice, count, date, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'
import { sector } from '../work-field.ts'

/** What an accident elsewhere teaches, and the questions to ask of oneself (clauses 3.4, 8.4, 12.4). */
export const lesson = ledger({
  kind: 'lesson',
  version: 1,
  title: { zh: '事故教训', en: 'Lesson of an accident' },
  about: {
    zh: '一起典型事故的经过、原因和对照检查的问题，发给大家看。',
    en: 'How a typical accident came about, and the questions to ask at home; made for everybody to see.',
  },
  group: 'publicity',
  filedBy: ['office', 'department', 'enterprise'],
  fields: {
    publishedOn: date({ zh: '发布日期', en: 'Published on' }, {}),
    event: text(
      { zh: '事故', en: 'Accident' },
      { max: 100, example: { zh: '某家具厂除尘管道爆燃', en: 'Dust duct of a furniture works' } },
    ),
    happened: date({ zh: '事故日期', en: 'Date of the accident' }, {}),
    sector,
    deaths: count({ zh: '死亡人数', en: 'Deaths' }, { max: 9999 }),
    media: choice(
      { zh: '形式', en: 'Form' },
      {
        video: { zh: '短视频', en: 'Short video' },
        film: { zh: '警示片', en: 'Warning film' },
        pictures: { zh: '图文', en: 'Words and pictures' },
        circular: { zh: '通报', en: 'Circular' },
      },
      {},
    ),
    source: text(
      { zh: '来源', en: 'Source' },
      { max: 100, example: { zh: '省里公开通报', en: 'Circular of the province' } },
    ),
    reach: count({ zh: '观看人数', en: 'Viewers' }, { max: 9_999_999, required: false }),
    compared: count({ zh: '对照检查的单位', en: 'Bodies that checked themselves' }, { required: false }),
    causes: text({ zh: '经过和原因', en: 'Course and causes' }, { max: 2000, lines: 4 }),
    questions: text(
      { zh: '我们这里也有吗', en: 'Is it also here?' },
      {
        max: 1000,
        lines: 3,
        hint: { zh: '写成能当场看一眼就回答的问题', en: 'Questions that one look on the spot can answer' },
      },
    ),
    papers,
  },
  happenedOn: 'publishedOn',
  list: ['publishedOn', 'event', 'sector', 'deaths', 'media', 'reach'],
  filters: ['publishedOn', 'sector', 'media', 'deaths'],
  print: { signatures: [{ zh: '编写人', en: 'Written by' }] },
  atMost: { happened: 'publishedOn' },
})

export type Lesson = RecordOf<typeof lesson>
