import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { digestOf } from '../frame/digest.ts'

/** A share between 0 and 1 that is the same for the same words every time: chance without a die. */
export const shareOf = (...words: string[]): number =>
  Number.parseInt(digestOf(words.join('|')).slice(0, 8), 16) / 2 ** 32

/** When a demo party files for a period, or null when it forgets: before the end as a rule, sometimes late. */
export const filingDay = (
  key: string,
  first: Day,
  due: Day,
  diligence: number,
): { happenedOn: Day; filedOn: Day } | null => {
  if (shareOf(key, 'forgets') > diligence) return null
  const length = Math.round((Date.parse(due) - Date.parse(first)) / 86_400_000)
  const happenedOn = addDays(first, Math.floor(length * (0.3 + 0.6 * shareOf(key, 'when'))))
  const delay = shareOf(key, 'late') > 0.85 ? 20 : Math.floor(5 * shareOf(key, 'delay'))
  return { happenedOn, filedOn: addDays(happenedOn, delay) }
}

const drills = ['车间火灾现场处置方案', '人员疏散专项预案', '用电事故现场处置方案', '有限空间救援方案']

/** A complete record of this ledger, as a conscientious person would fill it in. */
export const demoValues = (kind: string, key: string, on: Day, staff: number): Record<string, unknown> => {
  const people = Math.max(3, Math.round(staff * (0.5 + shareOf(key, 'people') / 2)))
  const found = Math.floor(shareOf(key, 'found') * 5)
  const fixed = Math.min(found, Math.floor(shareOf(key, 'fixed') * 5))
  switch (kind) {
    case 'drill':
      return {
        heldOn: on,
        manner: shareOf(key, 'manner') > 0.3 ? 'live' : 'tabletop',
        scope: 'onsite',
        planTested: drills[Math.floor(shareOf(key, 'plan') * drills.length)],
        place: '一号车间及厂区空地',
        commander: '厂长',
        people,
        course: '模拟设备起火，班组长报警、断电、疏散，义务消防队出水，清点人数。',
        evaluation: '报警和疏散及时，个别人员不熟悉集合点，灭火器取用偏慢。',
        summary: '预案可行，补贴集合点标识，下月组织一次灭火器使用培训。',
      }
    case 'full-inspection':
      return {
        inspectedOn: on,
        ledBy: '厂长',
        post: 'principal',
        people: Math.min(people, 12),
        parts: ['rules', 'electricity', 'fire', 'machines'],
        rulesKept: shareOf(key, 'rules') > 0.2,
        found,
        fixed,
        findings:
          found === 0
            ? '各车间和仓库查过一遍，未发现隐患。'
            : '配电箱前堆物、一处应急灯不亮、个别员工未戴护目镜。',
      }
    case 'yearly-report':
      return {
        metOn: on,
        meeting: 'assembly',
        reporter: '主要负责人',
        due: staff,
        present: Math.max(1, Math.round(staff * 0.9)),
        work: '全年投入安全费用、开展培训和检查，隐患按期整改，未发生事故。',
        performance: '七项职责逐项对照，制度、培训、投入、双重预防、预案演练均已落实。',
      }
    default:
      return {
        checkedOn: on,
        occasion: 'monthly',
        sector: 'industry',
        ledBy: '办公室主任',
        post: 'head',
        people: 4,
        places: '辖区内三家重点企业和两家民宿',
        rulesKept: true,
        found,
        fixed,
        findings:
          found === 0 ? '现场管理正常，制度有人执行。' : '一处疏散通道堆物，一台设备防护罩缺失，均已告知。',
      }
  }
}

/** A drawn line that passes for a name. */
export const demoSignature = (key: string): Signature => ({
  strokes: [0, 1, 2].map((stroke) =>
    Array.from({ length: 12 }, (_, point) => ({
      x: 30 + stroke * 80 + point * 5,
      y: 60 + Math.round(30 * Math.sin(point / 2 + stroke + shareOf(key) * 6)),
      t: stroke * 300 + point * 16,
    })),
  ),
})
