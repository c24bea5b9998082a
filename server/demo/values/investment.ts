import { type Makers, yuan } from './given.ts'

const purposes = ['facilities', 'ppe', 'training', 'testing', 'hazards', 'emergency'] as const

export const investment: Makers<'insurance-policy' | 'safety-expense'> = {
  'insurance-policy': ({ on, day, staff, pick, is, whole }) => ({
    boughtOn: on,
    type: is('liability', 0.85) ? 'liability' : 'employer',
    insurer: pick('insurer', ['财产保险甲公司', '财产保险乙公司', '财产保险丙公司']),
    policy: `AZX${on.slice(0, 4)}${whole('policy', 100_000, 999_999)}`,
    insured: staff,
    perPerson: pick('limit', ['400000.00', '600000.00', '800000.00']),
    premium: yuan(staff * whole('rate', 80, 160)),
    from: day(1),
    until: day(365),
    services: whole('services', 0, 4),
  }),
  'safety-expense': ({ on, staff, some, whole, is, pick }) => {
    const items = some('purposes', purposes).map((purpose, at) => ({
      ...{ purpose, amount: whole(`amount${at}`, 3, 60) * 100 },
      ...(purpose === 'ppe' ? { note: '护目镜、手套、耳塞' } : {}),
    }))
    const used = items.reduce((sum, { amount }) => sum + amount, 0)
    const opening = whole('opening', 20, 200) * 100 + used
    const extracted = staff * whole('each', 40, 120)
    return {
      countedTo: on,
      opening: yuan(opening),
      extracted: yuan(extracted),
      used: yuan(used),
      closing: yuan(opening + extracted - used),
      hazardsFirst: pick('first', [true, true, is('second', 0.5)]),
      spending: items.map((item) => ({ ...item, amount: yuan(item.amount) })),
    }
  },
}
