import type { TSchema } from 'typebox'
import type { Words } from '../base/words.ts'
import type { Calculator } from '../law/calculator.ts'

type Shape = { readonly properties?: Readonly<Record<string, object>>; readonly items?: object }

/** Names by the way to each member; the rows of a list have their list's way. */
type Labels = Readonly<Record<string, Words>>

const named = (shape: Shape, labels: Labels, way: string): object => {
  const { properties, items } = shape
  const members = Object.entries(properties ?? {}).map(([name, member]) => {
    const at = way === '' ? name : `${way}.${name}`
    return [name, { ...named(member, labels, at), ...(labels[at] && { label: labels[at] }) }]
  })
  return {
    ...shape,
    ...(properties && { properties: Object.fromEntries(members) }),
    ...(items && { items: named(items, labels, way) }),
  }
}

const labelled = (calculator: Calculator, labels: Labels, answer: readonly string[]): Calculator => {
  const output = calculator.output as TSchema & { properties: Record<string, object> }
  const result = { ...named(output.properties.result ?? {}, labels, ''), answer }
  return { ...calculator, output: { ...output, properties: { ...output.properties, result } } }
}

export const withDayLabels = (workingDays: Calculator): Calculator =>
  labelled(
    workingDays,
    {
      date: { zh: '推得日期', en: 'The day reached' },
      time: { zh: '时刻', en: 'Time' },
      days: { zh: '自然日', en: 'Calendar days' },
      workingDays: { zh: '工作日', en: 'Working days' },
      provisional: {
        zh: '暂定（该年放假安排未公布）',
        en: 'Provisional (holidays of that year not announced)',
      },
    },
    ['date', 'workingDays'],
  )

export const withLunarLabels = (lunar: Calculator): Calculator =>
  labelled(
    lunar,
    {
      day: { zh: '公历日期', en: 'Day' },
      lunar: { zh: '农历（数字）', en: 'Lunar date in figures' },
      'lunar.year': { zh: '年', en: 'year' },
      'lunar.month': { zh: '月', en: 'month' },
      'lunar.isLeap': { zh: '闰月', en: 'leap month' },
      'lunar.day': { zh: '日', en: 'day' },
      text: { zh: '农历', en: 'Lunar date' },
      animal: { zh: '生肖', en: 'Animal' },
      leapMonth: { zh: '该年闰月（0 为无）', en: 'Leap month of the year (0: none)' },
      term: { zh: '节气', en: 'Solar term' },
      festivals: { zh: '节日', en: 'Festivals' },
      'festivals.name': { zh: '节日', en: 'Festival' },
      'festivals.day': { zh: '日期', en: 'Day' },
      terms: { zh: '节气', en: 'Solar terms' },
      'terms.name': { zh: '节气', en: 'Solar term' },
      'terms.day': { zh: '日期', en: 'Day' },
    },
    ['text', 'day'],
  )

export const withRetentionLabels = (retention: Calculator): Calculator =>
  labelled(retention, { keepUntil: { zh: '至少保存到', en: 'Kept at least until' } }, ['keepUntil'])

export const withPublicationLabels = (publication: Calculator): Calculator =>
  labelled(
    publication,
    {
      publishBy: { zh: '最迟公示日', en: 'Published by' },
      withdrawBy: { zh: '最迟撤回公开日', en: 'Withdrawn by' },
      mayApplyFrom: { zh: '可申请提前移出之日', en: 'Early removal may be asked for from' },
      publishedUntil: { zh: '名单期满日', en: 'On the list until' },
    },
    ['publishBy', 'withdrawBy', 'mayApplyFrom', 'publishedUntil'],
  )
