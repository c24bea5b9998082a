import { describe, expect, test } from 'vitest'
import { isRunForm, runForm } from '../use-runs.ts'
import { endForm, inkOf, metIn, nameOf, saidIn, wrongForm } from './run-typed.ts'

const items = [{ id: 'fire-01' }, { id: 'fire-02' }, { id: 'fire-03' }]
const photo = 'a'.repeat(64)

describe('a run as it is kept on a phone', () => {
  test('says of each item what was tapped, in the order of the list', () => {
    const typed = {
      [nameOf('answer', 'fire-03')]: 'wrong',
      [nameOf('what', 'fire-03')]: '栓箱打不开',
      [nameOf('photos', 'fire-03')]: [photo],
      [nameOf('became', 'fire-03')]: 'hazard',
      [nameOf('how', 'fire-03')]: '没有用',
      [nameOf('answer', 'fire-01')]: 'good',
      [nameOf('answer', 'other-01')]: 'good',
    }
    expect(saidIn(typed, items)).toEqual([
      { item: 'fire-01', answer: 'good' },
      { item: 'fire-03', answer: 'wrong', what: '栓箱打不开', photos: [photo], became: 'hazard' },
    ])
  })

  test('forgets nothing that was typed when an answer is changed and changed back', () => {
    const typed = { [nameOf('answer', 'fire-01')]: 'good', [nameOf('what', 'fire-01')]: '旧话' }
    expect(saidIn(typed, items)).toEqual([{ item: 'fire-01', answer: 'good' }])
    const back = { ...typed, [nameOf('answer', 'fire-01')]: 'wrong' }
    expect(saidIn(back, items)[0]).toMatchObject({ what: '旧话' })
  })

  test('what was put right asks how it looks now', () => {
    expect(Object.keys(wrongForm('fire-01', 'fixed').fields)).toContain('after/fire-01')
    expect(Object.keys(wrongForm('fire-01', 'hazard').fields)).not.toContain('after/fire-01')
  })

  test('is told from other drafts by its address', () => {
    expect(isRunForm(runForm('fire', 'month'))).toBe(true)
    expect(isRunForm(runForm('fire', 'month', 'some-firm'))).toBe(true)
    expect(isRunForm('hazards/x/fix')).toBe(false)
    expect(Object.keys(endForm.fields)).not.toContain('items')
  })

  test('keeps who of the firm was there, and the ink where that person signed', () => {
    const strokes = [[{ x: 1, y: 2, t: 3 }]]
    expect(metIn({})).toBeUndefined()
    expect(metIn({ ...inkOf(strokes) })).toBeUndefined()
    expect(metIn({ met: ' 钱二 ', ...inkOf([]) })).toEqual({ name: '钱二' })
    expect(metIn({ met: '钱二', ...inkOf(strokes) })?.signature?.strokes).toEqual(strokes)
  })
})
