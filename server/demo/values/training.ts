import { type Makers, rowsOf } from './given.ts'

/** Training is held by the group; a session seldom holds more people than a workshop. */
const mostAtOnce = 24

export const training: Makers<'training-session'> = {
  'training-session': ({ on, staff, pick, is, whole, name }) => {
    const people = Math.min(staff, whole('people', 3, mostAtOnce))
    const attendees = rowsOf(people, (at) => {
      const score = whole(`score${at}`, 55, 100)
      return {
        name: name(`attendee${at}`),
        post: pick(`post${at}`, ['操作工', '仓管', '维修', '班组长', '质检']),
        score,
        result: score < 60 ? ('fail' as const) : ('pass' as const),
      }
    })
    return {
      heldOn: on,
      type: pick('type', ['yearly', 'yearly', 'entry', 'return', 'transfer', 'four-new', 'principals']),
      topic: pick('topic', [
        '岗位操作规程和事故案例',
        '消防器材使用和疏散',
        '用电安全和停电挂牌',
        '粉尘清扫和防护用品',
      ]),
      place: pick('place', ['二楼会议室', '食堂', '一车间休息区']),
      teacher: name('teacher'),
      hours: whole('hours', 2, 8),
      method: is('paper', 0.5) ? 'paper' : pick('method', ['practice', 'oral']),
      people,
      passed: attendees.filter(({ result }) => result === 'pass').length,
      attendees,
    }
  },
}
