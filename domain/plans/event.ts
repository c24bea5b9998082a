import Type, { type Static } from 'typebox'
import type { Area } from '../base/area.ts'
import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'

/** What may happen that makes somebody owe something. */
export const eventKinds = {
  'rain-snow': { zh: '低温雨雪冰冻', en: 'snow and ice' },
  flood: { zh: '汛情', en: 'flood' },
  heat: { zh: '高温', en: 'heat' },
  typhoon: { zh: '台风', en: 'typhoon' },
  'fire-weather': { zh: '森林火险', en: 'forest-fire weather' },
  accident: { zh: '典型事故', en: 'an accident elsewhere' },
  meeting: { zh: '重要会议活动', en: 'an important meeting' },
  newcomer: { zh: '新员工上岗', en: 'new workers' },
  'process-change': { zh: '工艺设备变更', en: 'a change of process or equipment' },
  'new-installation': { zh: '新增重大危险源', en: 'a new major hazard installation' },
  'contractor-work': { zh: '外包危险作业', en: 'dangerous work by a contractor' },
  'outside-project': { zh: '承接市外业务', en: 'business outside the city' },
  reorganisation: { zh: '改制重组', en: 'a reorganisation' },
  violation: { zh: '发现违章', en: 'a violation found' },
  'major-hazard': { zh: '发现重大隐患', en: 'a major hazard found' },
  'suspected-crime': { zh: '涉嫌犯罪线索', en: 'a suspected crime' },
  exposure: { zh: '媒体曝光', en: 'exposure in the media' },
  'work-lagging': { zh: '工作滞后', en: 'work that lags behind' },
} as const satisfies Record<string, Words>
export type EventName = keyof typeof eventKinds

export const eventNames = Object.keys(eventKinds) as EventName[]

export const EventKind = Type.Unsafe<EventName>(Type.Union(eventNames.map((name) => Type.Literal(name))))
export type EventKind = Static<typeof EventKind>

/** Something that happened, as the office entered it. */
export type TownEvent = {
  id: string
  kind: EventKind
  /** How people will call it: the name of the typhoon, the place of the accident. */
  name: string
  /** The day from which the days allowed are counted. */
  on: Day
  /** Place codes it is about, whole towns or villages; empty for everywhere. */
  areas: readonly Area[]
  /** The one party it is about; without it, all whom the rule binds. */
  party?: string
}
