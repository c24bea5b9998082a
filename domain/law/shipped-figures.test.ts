import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Value } from './edition.ts'
import { lawOn } from './law-book.ts'
import { parametersOn } from './parameter.ts'

const book = shippedLaws()

/** Only the figures of a table, in its order. */
const figuresIn = (value: Value | undefined): (string | number)[] => {
  if (typeof value === 'number' || (typeof value === 'string' && /^[\d.]+$/.test(value))) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : []
}

const compact = (key: string, on: string): string => {
  const edition = lawOn(book, on).get(key)
  return isRefusal(edition) ? edition.refused : figuresIn(edition.value).join(' ')
}

/** Figures written down a second time, so that one changed cell of a file is seen. */
const twice: [on: string, prefix: string, figures: Record<string, string>][] = [
  [
    '2023-06-01',
    'fund.sector',
    {
      'coal-outburst': '50',
      'coal-high-gas': '30',
      'coal-other-shaft': '15',
      'coal-open-pit': '5',
      'metal-open': '5',
      'metal-underground': '15',
      'nuclear-mine': '25',
      'nonmetal-open': '3',
      'nonmetal-underground': '8',
      'small-quarry': '2',
      'construction-mine': '0.035',
      'construction-building': '0.03',
      'construction-water-power': '0.025',
      'construction-industrial': '0.02',
      'construction-municipal': '0.015',
      'hazardous-goods': '0 0.045 10000000 0.0225 100000000 0.0055 1000000000 0.002',
      machinery: '0 0.0235 10000000 0.0125 100000000 0.0025 1000000000 0.001 5000000000 0.0005',
      metallurgy:
        '0 0.03 10000000 0.015 100000000 0.005 1000000000 0.002 5000000000 0.001 10000000000 0.0005',
      fireworks: '0 0.04 10000000 0.035 20000000 0.03',
      'civil-explosives': '0 0.04 10000000 0.02 100000000 0.005 1000000000 0.002',
      'transport-freight': '0 0.01',
      'transport-passenger': '0 0.015',
      power: 'law.to-be-confirmed',
    },
  ],
  [
    '2020-06-01',
    'fund.sector',
    {
      'construction-building': '0.02',
      'hazardous-goods': '0 0.04 10000000 0.02 100000000 0.005 1000000000 0.002',
      machinery: '0 0.02 10000000 0.01 100000000 0.002 1000000000 0.001 5000000000 0.0005',
      metallurgy:
        '0 0.03 10000000 0.015 100000000 0.005 1000000000 0.002 5000000000 0.001 10000000000 0.0005',
      'transport-freight': '0 0.01',
      'transport-passenger': '0 0.015',
    },
  ],
  [
    '2023-06-01',
    'enterprise-size',
    {
      industry: '1000 40000 300 2000 20 300',
      construction: '80000 80000 6000 5000 300 300',
      wholesale: '200 40000 20 5000 5 1000',
      retail: '300 20000 50 500 10 100',
      transport: '1000 30000 300 3000 20 200',
      storage: '200 30000 100 1000 20 100',
      hotels: '300 10000 100 2000 10 100',
      catering: '300 10000 100 2000 10 100',
      post: '1000 30000 300 2000 20 100',
      telecom: '2000 100000 100 1000 10 100',
      software: '300 10000 100 1000 10 50',
      'real-estate': '200000 10000 1000 5000 100 2000',
      'property-management': '1000 5000 300 1000 100 500',
      leasing: '300 120000 100 8000 10 100',
      agriculture: '20000 500 50',
      other: '300 100 10',
    },
  ],
  [
    '2023-06-01',
    'cases',
    {
      'accident-fine': '300000 1000000 1000000 2000000 2000000 10000000 10000000 20000000',
      'principal-income-share': '0.4 0.6 0.8 1',
      'accident.classes': '30 100 100000000 10 50 50000000 3 10 10000000 0 0 0',
      'decision.days': '90',
      'service.days': '7',
      'hearing.request.days': '5',
      'hearing.notice.days': '7',
      'time-bar.general': '2',
      'time-bar.life-safety': '5',
      'on-the-spot.citizen': '200',
      'on-the-spot.unit': '3000',
      'power-cut.notice-hours': '24',
    },
  ],
  [
    '2023-06-01',
    'tips',
    { 'verify.days': '60', 'verify.extension-days': '30', 'feedback.days': '10', 'claim.days': '60' },
  ],
  [
    '2023-06-01',
    'training.special-operation',
    { 'valid-years': '6', 'review-years': '3', 'apply-days': '60', 'review-hours': '8' },
  ],
]

describe('the figures that ship', () => {
  test.each(twice)('on %s, %s', (on, prefix, figures) => {
    const found = Object.fromEntries(
      Object.keys(figures).map((name) => [name, compact(`${prefix}.${name}`, on)]),
    )
    expect(found).toEqual(figures)
  })

  test('days off and make-up days of each year, counted', () => {
    const shape = (year: number) => {
      const edition = lawOn(book, `${year}-06-01`).get('calendar.arrangement')
      const value = isRefusal(edition)
        ? undefined
        : (edition.value as { off: { from: string; to: string }[]; work: string[] })
      return `${value?.off.map(({ from, to }) => `${from.slice(5)}/${to.slice(5)}`).join(' ')} + ${value?.work.map((day) => day.slice(5)).join(' ')}`
    }
    expect([2022, 2023, 2024, 2025, 2026].map(shape)).toEqual([
      '01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07 12-31/12-31 + 01-29 01-30 04-02 04-24 05-07 10-08 10-09',
      '01-01/01-02 01-21/01-27 04-05/04-05 04-29/05-03 06-22/06-24 09-29/09-29 09-30/10-06 12-30/12-31 + 01-28 01-29 04-23 05-06 06-25 10-07 10-08',
      '01-01/01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-08/06-10 09-15/09-17 10-01/10-07 + 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
      '01-01/01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08 + 01-26 02-08 04-27 09-28 10-11',
      '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07 + 01-04 02-14 02-28 05-09 09-20 10-10',
    ])
  })
})

describe('the list of parameters', () => {
  const parameters = parametersOn(book, '2023-06-01')
  const named = (key: string) => parameters.find((parameter) => parameter.key === key)

  test('shows baseline and plan side by side, and the history latest first', () => {
    expect(
      named('training.return.off-months')?.inForce.map((edition) => [edition.side, edition.value]),
    ).toEqual([
      ['plan', 6],
      ['law', 12],
    ])
    expect(named('fund.sector.machinery')?.history.map((edition) => edition.from)).toEqual([
      '2022-11-21',
      '2012-02-14',
    ])
  })

  test('marks what the town has to confirm, and nothing that has a value', () => {
    const open = parameters.filter((parameter) => parameter.toBeConfirmed).map((parameter) => parameter.key)
    expect(open).toContain('tips.reward.worker-uplift')
    expect(open).toContain('fund.sector.power')
    expect(open).not.toContain('fund.sector.machinery')
  })
})
