import { foundAndClosed, foundAndFixed, type Makers, yuan } from './given.ts'

export const campaign: Makers<'campaign-report' | 'house-survey' | 'household-visit'> = {
  'campaign-report': (given) => {
    const targets = given.whole('targets', 10, 80)
    const topic = given.pick('topic', [
      'fire',
      'gas',
      'road',
      'houses',
      'forest',
      'construction',
      'new-forms',
    ] as const)
    return {
      countedTo: given.on,
      topic,
      targets,
      checked: targets - given.whole('left', 0, Math.floor(targets / 5)),
      ...foundAndClosed(given, 30),
      ...(topic === 'fire'
        ? { households: given.whole('households', 5, 60), repaired: given.whole('repaired', 0, 4) }
        : {}),
      ...(given.is('funds', 0.4) ? { funds: yuan(given.whole('funds', 5, 80) * 1000) } : {}),
      problems: given.pick('problems', ['小店铺人货混住反复出现。', '瓶装气软管超期。', '临时用电不规范。']),
      next: given.pick('next', ['下月回头看，未改的移交部门。', '补查剩余对象，逐户签字。']),
    }
  },
  'house-survey': ({ on, whole }) => {
    const total = whole('total', 120, 480)
    const surveyed = total - whole('left', 0, 20)
    const [serious, some] = [whole('serious', 0, 2), whole('some', 0, 12)]
    const named = surveyed - whole('unnamed', 0, 10)
    return {
      countedTo: on,
      total,
      surveyed,
      trading: whole('trading', 5, 60),
      serious,
      some,
      none: surveyed - serious - some,
      owner: surveyed,
      user: named,
      regulator: Math.max(0, named - whole('regulator', 0, 10)),
      village: surveyed,
      measures:
        serious > 0
          ? '严重隐患已清人封存，加固方案已报镇里。'
          : '有隐患的限制使用并请人鉴定，村里每周看一次。',
    }
  },
  'household-visit': (given) => {
    const consent = given.is('consent', 0.9)
    const { found, fixed } = foundAndFixed(given, 3)
    return {
      visitedOn: given.on,
      consent,
      ...(consent
        ? {
            household: given.name('household'),
            address: `${given.pick('lane', ['上街', '下街', '河边', '后山'])}${given.whole('number', 1, 90)}号`,
            category: given.some('category', ['alone', 'old', 'weak'] as const),
            contact: `邻居${given.name('neighbour')}`,
          }
        : {}),
      ...(found > 0
        ? { dangers: given.some('dangers', ['wiring', 'stove', 'heater', 'clutter'] as const) }
        : {}),
      found,
      fixed,
      alarm: given.is('alarm', 0.6),
      told: given.is('told', 0.95),
      help: '换了老化插排，约定下月再来看一次。',
    }
  },
}
